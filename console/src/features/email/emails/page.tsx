import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { Pager } from '#components/pager.tsx';
import { SearchField } from '#components/search-field.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { CampaignSelect } from '#features/campaigns/parts/campaign-select.tsx';
import { emailsQuery, isMoving } from '#features/email/emails/api/emails.ts';
import { rowsOf } from '#features/email/emails/rows.ts';
import type { EmailsSearch } from '#features/email/emails/search.ts';
import { StatusTabs } from '#features/email/emails/status-tabs.tsx';
import { emailListStrings as text } from '#features/email/emails/strings.ts';
import { EmailTable } from '#features/email/emails/table.tsx';
import { useAudiences } from '#features/email/parts/audiences.ts';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'emails';
const route = getRouteApi('/email/emails');

/** The list of emails. Answers: what is being sent, what comes next, and what went wrong? */
export function EmailsPage() {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const campaigns = useQuery(allCampaignsQuery());
    const audiences = useAudiences();
    const emails = useQuery(emailsQuery(search.campaign));
    usePolling(LIVE, emails.failureCount > 0 || emails.isError);
    const found = emails.data && rowsOf(emails.data.items, search);
    const go = (change: Partial<EmailsSearch>, replace = false) => void navigate({ search: { ...search, page: undefined, ...change }, replace });
    const toPage = (page: number) => () => go({ page: page > 1 ? page : undefined });
    return (
        <EmailPage title={emailStrings.tabs.emails} {...(emails.isError || emails.data?.items.some(isMoving) ? { live: LIVE } : {})}>
            <div className="mb-3 flex flex-wrap items-center gap-3">
                <CampaignSelect campaigns={campaigns.data?.items} value={search.campaign} none={text.allCampaigns} onChange={(campaign) => go({ campaign })} />
                <SearchField label={text.search} placeholder={text.searchPlaceholder} value={search.q ?? ''} onChange={(q) => go({ q: q || undefined }, true)} className="ml-auto" />
            </div>
            {emails.isError && !emails.data ? (
                <ProblemState error={emails.error} what={emailStrings.tabs.emails} onRetry={() => void emails.refetch()} />
            ) : (
                <>
                    <StatusTabs search={search} counts={found?.counts} />
                    {emails.data?.complete === false && (
                        <Note tone="warn" className="mt-3">
                            {text.incomplete}
                        </Note>
                    )}
                    {found?.total === 0 ? (
                        <None search={search} />
                    ) : (
                        <EmailTable
                            rows={found?.rows}
                            names={{ campaigns: new Map(campaigns.data?.items.map(({ id, name }) => [id, name])), audiences: new Map(audiences?.map(({ id, name }) => [id, name])) }}
                        />
                    )}
                    {found && found.last > 1 && (
                        <Pager
                            first={found.first + 1}
                            last={found.first + found.rows.length}
                            total={found.total}
                            onPrevious={found.number > 1 ? toPage(found.number - 1) : undefined}
                            onNext={found.number < found.last ? toPage(found.number + 1) : undefined}
                        />
                    )}
                </>
            )}
        </EmailPage>
    );
}

const None = ({ search }: { search: EmailsSearch }) =>
    search.q || search.status ? (
        <Empty
            title={text.noMatch}
            action={
                <Link to="/email/emails" search={{}} className={buttonClass()}>
                    {text.showAll}
                </Link>
            }
        >
            {text.noMatchDetail}
        </Empty>
    ) : (
        <Empty
            title={search.campaign ? text.emptyOfCampaign : text.empty}
            action={
                <Link to="/campaigns" className={buttonClass()}>
                    {text.toCampaigns}
                </Link>
            }
        >
            {text.emptyDetail}
        </Empty>
    );
