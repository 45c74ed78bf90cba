import { Section } from '#components/section.tsx';
import { ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { useOverview } from '#features/overview/api/overview.ts';
import { CampaignTable } from '#features/overview/campaign-table.tsx';
import { Problems } from '#features/overview/problems.tsx';
import { overviewStrings as text } from '#features/overview/strings.ts';
import { useTotals } from '#features/overview/totals.tsx';

/** What is urgent, and the running campaigns. */
export function Today({ overview }: { overview: ReturnType<typeof useOverview> }) {
    const { data } = overview;
    const newest = data?.pages.at(-1);
    if (!data || !newest) {
        if (!overview.isError) return <Loading />;
        return (
            <>
                <Section title={text.urgent.title}>
                    <ProblemState error={overview.error} what={text.urgent.what} onRetry={() => void overview.refetch()} className="py-8" />
                </Section>
                <WithoutAva />
            </>
        );
    }
    const campaigns = data.pages.flatMap(({ items }) => items);
    return (
        <>
            <Problems campaigns={campaigns} running={newest.running} ranking={newest.ranking} />
            <Section title={text.campaigns.title}>
                <CampaignTable campaigns={campaigns} />
                {overview.hasNextPage && (
                    <Button look="quiet" className="w-full" busy={overview.isFetchingNextPage} onClick={() => void overview.fetchNextPage()}>
                        {text.campaigns.more}
                    </Button>
                )}
            </Section>
        </>
    );
}

/** The running campaigns as the campaign service knows them, while Ava cannot be reached. */
function WithoutAva() {
    const newest = useTotals().data?.items;
    if (!newest || newest.length === 0) return null;
    const shown = newest.map(({ id: campaignId, name, status, budget: { total: budget, currency }, spent, endsAt }) => ({ campaignId, name, status, currency, budget, spent, endsAt }));
    return (
        <Section title={text.campaigns.title} hint={text.campaigns.newest}>
            <CampaignTable campaigns={shown} />
        </Section>
    );
}

/** About as tall as what follows. */
const Loading = () => (
    <div role="status" aria-label={text.loading} className="flex flex-col gap-6">
        <Section title={text.urgent.title}>
            <div className="divide-y divide-line">
                {[0, 1].map((row) => (
                    <div key={row} className="px-4 py-3">
                        <Skeleton className="h-5 w-3/5" />
                        <Skeleton className="mt-2 h-4 w-4/5" />
                        <Skeleton className="mt-3 h-7 w-24" />
                    </div>
                ))}
            </div>
        </Section>
        <Section title={text.campaigns.title}>
            <div className="divide-y divide-line">
                {[0, 1, 2, 3].map((row) => (
                    <div key={row} className="flex h-14 items-center gap-6 px-4">
                        <Skeleton className="h-4 flex-1" />
                        <Skeleton className="h-4 w-24" />
                    </div>
                ))}
            </div>
        </Section>
    </div>
);
