import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { dashboardQuery } from '#features/analytics/api/dashboard.ts';
import { TrendComparison } from '#features/analytics/compare/trend-comparison.tsx';
import { idsOf } from '#features/analytics/compare/search.ts';
import { SideBySide } from '#features/analytics/compare/side-by-side.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'analytics compare';
const route = getRouteApi('/analytics/compare');

/** Which of these campaigns did better, and in what? */
export function ComparePage() {
    const ids = idsOf(route.useSearch());
    const answers = useQueries({ queries: ids.map((id) => dashboardQuery(id)) });
    const failed = answers.find((one) => one.isError && !one.data);
    const known = answers.flatMap((one) => (one.data ? [one.data] : []));
    const failing = answers.some((one) => one.failureCount > 0);
    usePolling(LIVE, failing);
    return (
        <Page crumbs={[{ label: 'Analytics', to: { to: '/analytics' } }, { label: 'Comparison' }]} live={LIVE}>
            <h1 className="mb-4 text-title font-semibold">Campaigns compared</h1>
            {ids.length < 2 ? (
                <Empty
                    title="Two campaigns make a comparison"
                    action={
                        <Link to="/analytics" className={buttonClass('primary')}>
                            Choose campaigns
                        </Link>
                    }
                >
                    Tick them in the list of all campaigns, up to five.
                </Empty>
            ) : failed ? (
                <ProblemState error={failed.error} what="Campaign" onRetry={() => void failed.refetch()} />
            ) : known.length < ids.length ? (
                <Skeleton className="h-96 rounded-lg" />
            ) : (
                <div className="flex flex-col gap-6">
                    <SideBySide dashboards={known} />
                    <TrendComparison dashboards={known} />
                </div>
            )}
        </Page>
    );
}
