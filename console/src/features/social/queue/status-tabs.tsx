import { Link } from '@tanstack/react-router';
import { TabCount, tabClass, TabList } from '#components/tabs.tsx';
import type { Counts } from '#features/social/queue/rows.ts';
import type { QueueSearch } from '#features/social/queue/search.ts';
import { queueStrings } from '#features/social/queue/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import { POST_STATUSES } from '#features/social/types.ts';
import { count } from '#lib/format/numbers.ts';

/** A filter for each state that occurs, with its count. */
export function StatusTabs({ search, counts }: { search: QueueSearch; counts: Counts | undefined }) {
    const shown = POST_STATUSES.filter((status) => status === search.status || (counts?.[status] ?? 0) > 0);
    return (
        <TabList label={queueStrings.byStatus} className="min-w-0 flex-1">
            {[undefined, ...shown].map((status) => (
                <li key={status ?? 'ALL'}>
                    <Link to="/social/queue" search={{ ...search, status }} activeOptions={{ exact: true, includeSearch: true }} className={tabClass}>
                        {status ? socialStrings.status[status] : queueStrings.all}
                        <TabCount>{counts ? count(counts[status ?? 'ALL']) : ' '}</TabCount>
                    </Link>
                </li>
            ))}
        </TabList>
    );
}
