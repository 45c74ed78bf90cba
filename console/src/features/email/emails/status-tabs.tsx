import { Link } from '@tanstack/react-router';
import { TabCount, tabClass, TabList } from '#components/tabs.tsx';
import { EMAIL_STATUSES, type EmailsSearch } from '#features/email/emails/search.ts';
import { emailListStrings, emailText } from '#features/email/emails/strings.ts';
import type { EmailCounts } from '#features/email/emails/types.ts';

/** A filter for each status that occurs, with its count. */
export function StatusTabs({ search, counts }: { search: EmailsSearch; counts: EmailCounts | undefined }) {
    const shown = EMAIL_STATUSES.filter((status) => status === search.status || (counts?.[status] ?? 0) > 0);
    return (
        <TabList label={emailListStrings.byStatus} className="min-w-0 flex-1">
            {[undefined, ...shown].map((status) => (
                <li key={status ?? 'ALL'}>
                    <Link
                        to="/email/emails"
                        search={search.status === status ? search : { campaign: search.campaign, q: search.q, status }}
                        activeOptions={{ exact: true, includeSearch: true }}
                        className={tabClass}
                    >
                        {status ? emailText.status[status] : emailListStrings.all}
                        <TabCount>{counts ? emailListStrings.counted(counts[status ?? 'ALL']) : ' '}</TabCount>
                    </Link>
                </li>
            ))}
        </TabList>
    );
}
