import { Link } from '@tanstack/react-router';
import { TabCount, tabClass, TabList } from '#components/tabs.tsx';
import type { ListSearch } from '#features/campaigns/list/search.ts';
import { useStaying } from '#features/campaigns/list/views/use-default-view.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { CampaignPage, Status } from '#features/campaigns/types.ts';
import { count } from '#lib/format/numbers.ts';

const TABS: (Status | undefined)[] = [undefined, 'DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED'];

/** A tab with a count for each status. Archived appears only if there are archived campaigns. */
export function StatusTabs(props: { search: ListSearch; counts: CampaignPage['counts'] | undefined }) {
    const { search, counts } = props;
    const staying = useStaying();
    const archived = search.status === 'ARCHIVED' || (counts?.ARCHIVED ?? 0) > 0;
    return (
        <TabList label={listStrings.filters.statusTabs}>
            {[...TABS, ...(archived ? (['ARCHIVED'] as const) : [])].map((status) => (
                <li key={status ?? 'ALL'}>
                    <Link
                        to="/campaigns"
                        search={search.status === status ? search : staying({ ...search, status, cursor: undefined, page: undefined })}
                        activeOptions={{ exact: true, includeSearch: true }}
                        className={tabClass}
                    >
                        {status ? campaignStrings.status[status] : listStrings.filters.all}
                        <TabCount>{counts ? count(counts[status ?? 'ALL'] ?? 0) : ' '}</TabCount>
                    </Link>
                </li>
            ))}
        </TabList>
    );
}
