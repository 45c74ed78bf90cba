import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { Note } from '#components/note.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { CampaignSelect } from '#features/campaigns/parts/campaign-select.tsx';
import { calendarQuery } from '#features/social/api/calendar.ts';
import { queueQuery } from '#features/social/api/queue.ts';
import { NewPostLink } from '#features/social/new-post-link.tsx';
import { countsOfCalendar, countsOfQueue, rowsOfCalendar, rowsOfQueue, spanAround } from '#features/social/queue/rows.ts';
import type { QueueSearch } from '#features/social/queue/search.ts';
import { StatusTabs } from '#features/social/queue/status-tabs.tsx';
import { queueStrings } from '#features/social/queue/strings.ts';
import { QueueTable } from '#features/social/queue/table.tsx';
import { socialStrings } from '#features/social/strings.ts';
import { SocialPage } from '#features/social/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { calendarDay, localZone, zoneName } from '#lib/format/time.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'social-queue';
const route = getRouteApi('/social/queue');
const text = queueStrings;

/** The queue of posts. Answers: what is stuck, why, and what can be done about it? */
export function QueuePage() {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { canWrite } = useCurrentUser();
    const campaigns = useQuery(allCampaignsQuery());
    return (
        <SocialPage title={socialStrings.tabs.queue} live={LIVE} action={canWrite && <NewPostLink campaign={search.campaign} />}>
            <div className="mb-4 flex flex-wrap items-center gap-3">
                <CampaignSelect campaigns={campaigns.data?.items} value={search.campaign} none={text.allCampaigns} onChange={(campaign) => void navigate({ search: { status: search.status, campaign } })} />
                {canWrite && (
                    <Link to="/social/import" search={{ campaign: search.campaign }} className={buttonClass()}>
                        <FileUp size={14} aria-hidden />
                        {text.import}
                    </Link>
                )}
                <span className="ml-auto text-label text-faint">{socialStrings.timesIn(zoneName(localZone()))}</span>
            </div>
            {search.campaign ? (
                <OfCampaign campaignId={search.campaign} search={search} />
            ) : (
                <OfAll search={search} names={new Map(campaigns.data?.items.map(({ id, name }) => [id, name]))} />
            )}
        </SocialPage>
    );
}

function OfCampaign({ campaignId, search }: { campaignId: string; search: QueueSearch }) {
    const queue = useInfiniteQuery(queueQuery(campaignId, search.status));
    usePolling(LIVE, queue.failureCount > 0 || queue.isError);
    const rows = queue.data && rowsOfQueue(queue.data.pages);
    if (queue.isError && !rows) return <ProblemState error={queue.error} what={text.posts} onRetry={() => void queue.refetch()} />;
    return (
        <>
            <StatusTabs search={search} counts={countsOfQueue(queue.data?.pages.at(-1))} />
            {rows?.length === 0 && !queue.isPlaceholderData ? <None search={search} /> : <QueueTable rows={rows} dimmed={queue.isPlaceholderData} />}
            {queue.hasNextPage && (
                <Button look="quiet" className="mt-3 w-full" busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
                    {text.more}
                </Button>
            )}
        </>
    );
}

function OfAll({ search, names }: { search: QueueSearch; names: ReadonlyMap<string, string> }) {
    const { from, to, first, last } = spanAround(localZone());
    const calendar = useQuery(calendarQuery({ from, to, platforms: [] }));
    usePolling(LIVE, calendar.failureCount > 0 || calendar.isError);
    const rows = calendar.data && rowsOfCalendar(calendar.data, search.status);
    if (calendar.isError && !rows) return <ProblemState error={calendar.error} what={text.posts} onRetry={() => void calendar.refetch()} />;
    return (
        <>
            <StatusTabs search={search} counts={calendar.data && countsOfCalendar(calendar.data)} />
            {calendar.data?.complete === false && (
                <Note tone="warn" className="mt-3">
                    {text.incomplete}
                </Note>
            )}
            <p className="py-2 text-label text-faint">{text.span(calendarDay(first), calendarDay(last))}</p>
            {rows?.length === 0 ? <None search={search} /> : <QueueTable rows={rows} campaigns={names} dimmed={calendar.isPlaceholderData} />}
        </>
    );
}

const None = ({ search }: { search: QueueSearch }) =>
    search.status ? (
        <Empty
            title={text.noneWithStatus(socialStrings.status[search.status])}
            action={
                <Link to="/social/queue" search={{ campaign: search.campaign }} className={buttonClass()}>
                    {text.showAll}
                </Link>
            }
        />
    ) : (
        <Empty title={search.campaign ? text.emptyOfCampaign : text.empty}>{text.emptyDetail}</Empty>
    );
