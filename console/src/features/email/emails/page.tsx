import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SearchField } from '#components/search-field.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { CampaignSelect } from '#features/campaigns/parts/campaign-select.tsx';
import { emailsQuery, isMoving } from '#features/email/emails/api/emails.ts';
import type { EmailsSearch } from '#features/email/emails/search.ts';
import { StatusTabs } from '#features/email/emails/status-tabs.tsx';
import { emailListStrings as text } from '#features/email/emails/strings.ts';
import { NewEmailLink } from '#features/email/emails/new-email-link.tsx';
import { EmailTable } from '#features/email/emails/table.tsx';
import { useAudiences } from '#features/email/parts/audiences.ts';
import { KeysetPaging } from '#features/email/parts/keyset-paging.tsx';
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
    const emails = useQuery(emailsQuery(search));
    usePolling(LIVE, emails.failureCount > 0 || emails.isError);
    const { status, campaign, q } = search;
    const go = (change: Partial<EmailsSearch>, replace = false) => void navigate({ search: { status, campaign, q, ...change }, replace });
    const counts = emails.data?.counts;
    return (
        <EmailPage title={emailStrings.tabs.emails} action={<NewEmailLink campaign={search.campaign} />} {...(emails.isError || emails.data?.items.some(isMoving) ? { live: LIVE } : {})}>
            <div className="mb-3 flex flex-wrap items-center gap-3">
                <CampaignSelect campaigns={campaigns.data?.items} value={campaign} none={text.allCampaigns} onChange={(chosen) => go({ campaign: chosen })} />
                <SearchField label={text.search} placeholder={text.searchPlaceholder} value={q ?? ''} onChange={(typed) => go({ q: typed || undefined }, true)} className="ml-auto" />
            </div>
            {emails.isError && !emails.data ? (
                <ProblemState error={emails.error} what={emailStrings.tabs.emails} onRetry={() => void emails.refetch()} />
            ) : (
                <>
                    <StatusTabs search={search} counts={counts} />
                    {emails.data?.items.length === 0 && !emails.isPlaceholderData ? (
                        <None search={search} />
                    ) : (
                        <EmailTable
                            rows={emails.data?.items}
                            names={{ campaigns: new Map(campaigns.data?.items.map(({ id, name }) => [id, name])), audiences: new Map(audiences?.map(({ id, name }) => [id, name])) }}
                        />
                    )}
                    <KeysetPaging search={search} page={emails.data} total={totalOf(counts?.[status ?? 'ALL'])} />
                </>
            )}
        </EmailPage>
    );
}

/** The number of emails, if it was counted to the end. */
const totalOf = (counted: number | undefined) => (counted !== undefined && counted < 1000 ? counted : undefined);

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
