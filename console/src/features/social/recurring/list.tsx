import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { accountsQuery } from '#features/social/api/accounts.ts';
import { seriesQuery } from '#features/social/api/series.ts';
import { RecurringPost } from '#features/social/recurring/recurring-post.tsx';
import { recurringStrings as text } from '#features/social/recurring/strings.ts';
import { usePolling } from '#lib/live/use-polling.ts';

/** The recurring posts of one campaign. */
export function RecurringPosts({ campaignId }: { campaignId: string }) {
    const series = useInfiniteQuery(seriesQuery(campaignId));
    const accounts = useQuery(accountsQuery()).data?.items;
    usePolling('social-recurring', series.failureCount > 0 || series.isError);
    const items = series.data?.pages.flatMap((page) => page.items);
    if (series.isError && !items) return <ProblemState error={series.error} what={text.what} onRetry={() => void series.refetch()} />;
    if (!items) {
        return (
            <div role="status" aria-label={text.loading}>
                <Skeleton className="h-40 rounded-lg" />
            </div>
        );
    }
    if (items.length === 0) {
        return (
            <Empty title={text.none.title} className="rounded-lg border border-line bg-raised">
                {text.none.detail}
            </Empty>
        );
    }
    return (
        <>
            <ul aria-label={text.title} className="divide-y divide-line rounded-lg border border-line bg-raised">
                {items.map((one) => (
                    <RecurringPost key={one.id} series={one} account={accounts?.find(({ id }) => id === one.accountId)} />
                ))}
            </ul>
            {series.hasNextPage && (
                <Button look="quiet" className="mt-3 w-full" busy={series.isFetchingNextPage} onClick={() => void series.fetchNextPage()}>
                    {text.more}
                </Button>
            )}
            <p className="mt-3 text-label text-pretty text-faint">{text.hint}</p>
        </>
    );
}
