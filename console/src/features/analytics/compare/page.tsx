import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { dashboardQuery } from '#features/analytics/api/dashboard.ts';
import { compareStrings } from '#features/analytics/compare/strings.ts';
import { TrendComparison } from '#features/analytics/compare/trend-comparison.tsx';
import { idsOf } from '#features/analytics/compare/search.ts';
import { SideBySide } from '#features/analytics/compare/side-by-side.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'analytics compare';
const route = getRouteApi('/analytics/compare');

/** Compares campaigns. Answers: which did better, and in what? */
export function ComparePage() {
    const ids = idsOf(route.useSearch());
    const results = useQueries({ queries: ids.map((id) => dashboardQuery(id)) });
    const failed = results.find((one) => one.isError && !one.data);
    const known = results.flatMap((one) => (one.data ? [one.data] : []));
    const failing = results.some((one) => one.failureCount > 0);
    usePolling(LIVE, failing);
    return (
        <Page crumbs={[{ label: analyticsStrings.analytics, to: { to: '/analytics' } }, { label: compareStrings.crumb }]} live={LIVE}>
            <h1 className="mb-4 text-title font-semibold">{compareStrings.title}</h1>
            {ids.length < 2 ? (
                <Empty
                    title={compareStrings.empty}
                    action={
                        <Link to="/analytics" className={buttonClass('primary')}>
                            {compareStrings.select}
                        </Link>
                    }
                >
                    {compareStrings.emptyDetail}
                </Empty>
            ) : failed ? (
                <ProblemState error={failed.error} what={analyticsStrings.campaign} onRetry={() => void failed.refetch()} />
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
