import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useFeeds } from '#features/content/feeds/api/feeds.ts';
import { FeedDialog } from '#features/content/feeds/feed-dialog.tsx';
import { FeedRow } from '#features/content/feeds/feed-row.tsx';
import { feedStrings } from '#features/content/feeds/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import { ContentPage } from '#features/content/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIST = 'feed-list';

/** The feeds. Answers: do they bring new drafts, and what keeps one from it? */
export function FeedsPage() {
    const { canWrite } = useCurrentUser();
    const feeds = useFeeds();
    const [adding, setAdding] = useState(false);
    usePolling(LIST, feeds.failureCount > 0 || feeds.isError);
    const items = feeds.data?.pages.flatMap((page) => page.items);
    const add = canWrite && (
        <Button look="primary" icon={<Plus size={15} />} onClick={() => setAdding(true)}>
            {feedStrings.add}
        </Button>
    );
    return (
        <ContentPage title={contentStrings.tabs.feeds} live={LIST} action={add}>
            {feeds.isError && !items ? (
                <ProblemState error={feeds.error} what={feedStrings.list} onRetry={() => void feeds.refetch()} />
            ) : items?.length === 0 ? (
                <Empty title={feedStrings.empty.title} action={add}>
                    {canWrite ? feedStrings.empty.detail : feedStrings.empty.viewer}
                </Empty>
            ) : (
                <>
                    <p className="pb-3 text-table text-muted">{feedStrings.intro}</p>
                    <ul aria-label={feedStrings.list} aria-busy={items === undefined} className="divide-y divide-line rounded-lg border border-line bg-raised">
                        {items ? items.map((feed) => <FeedRow key={feed.id} feed={feed} />) : [0, 1, 2].map((row) => <FeedSkeleton key={row} />)}
                    </ul>
                    {feeds.hasNextPage && (
                        <Button look="quiet" className="mt-2 w-full" busy={feeds.isFetchingNextPage} onClick={() => void feeds.fetchNextPage()}>
                            {contentStrings.more}
                        </Button>
                    )}
                </>
            )}
            {adding && <FeedDialog onClose={() => setAdding(false)} />}
        </ContentPage>
    );
}

const FeedSkeleton = () => (
    <li className="px-4 py-3">
        <Skeleton className="h-4 w-56" />
        <Skeleton className="mt-1.5 h-3 w-72" />
        <Skeleton className="mt-3 h-4 w-96 max-w-full" />
    </li>
);
