import { Link } from '@tanstack/react-router';
import { TabCount, tabClass, TabList } from '#components/tabs.tsx';
import type { ListSearch } from '#features/campaigns/list/search.ts';
import type { CampaignPage, Status } from '#features/campaigns/types.ts';
import { statusName } from '#features/campaigns/words.ts';
import { count } from '#lib/format/numbers.ts';

const TABS: (Status | undefined)[] = [undefined, 'DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED'];

/** All, Draft, Active, Paused, Completed with counts; Archived only where there is something in it. */
export function StatusTabs(props: { search: ListSearch; counts: CampaignPage['counts'] | undefined }) {
    const { search, counts } = props;
    const archived = search.status === 'ARCHIVED' || (counts?.ARCHIVED ?? 0) > 0;
    return (
        <TabList label="Campaigns by status">
            {[...TABS, ...(archived ? (['ARCHIVED'] as const) : [])].map((status) => (
                <li key={status ?? 'ALL'}>
                    <Link
                        to="/campaigns"
                        search={search.status === status ? search : { ...search, status, cursor: undefined, page: undefined }}
                        activeOptions={{ exact: true, includeSearch: true }}
                        className={tabClass}
                    >
                        {status ? statusName[status] : 'All'}
                        <TabCount>{counts ? count(counts[status ?? 'ALL'] ?? 0) : ' '}</TabCount>
                    </Link>
                </li>
            ))}
        </TabList>
    );
}
