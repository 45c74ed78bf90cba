import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAttribution } from '#features/analytics/api/attribution.ts';
import { AttributionModels } from '#features/analytics/charts/attribution-models.tsx';
import { CreditedContent } from '#features/analytics/campaign/credited-content.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import type { Attribution, Credited } from '#features/analytics/types.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { percent } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

/** Which channel earned the revenue, according to five attribution models. */
export function AnalyticsAttribution() {
    const { id } = useParams({ from: '/analytics/$id' });
    const query = useAttribution(id);
    const [selected, setSelected] = useState<Credited>('revenue');
    const found = query.data;
    if (query.isError && !found) return <ProblemState error={query.error} what={campaignAnalyticsStrings.tabs.attribution} onRetry={() => void query.refetch()} />;
    if (!found) return <Skeleton className="h-96 rounded-lg" />;
    if (found.conversions.withTouches === 0 && found.revenue.withTouches === 0) {
        return (
            <Empty title={campaignAnalyticsStrings.attribution.empty}>
                {campaignAnalyticsStrings.attribution.emptyDetail}
            </Empty>
        );
    }
    const credited: Credited = found[selected].withTouches > 0 ? selected : selected === 'revenue' ? 'conversions' : 'revenue';
    return (
        <div className="flex flex-col gap-6">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <p className="text-table text-pretty text-muted">{coverage(found, credited)}</p>
                <div className="no-print ml-auto">
                    <Segments
                        label={campaignAnalyticsStrings.attribution.attribute}
                        value={credited}
                        options={[
                            { value: 'revenue', label: metrics.revenue.label },
                            { value: 'conversions', label: metrics.conversions.label },
                        ]}
                        onChange={setSelected}
                    />
                </div>
            </div>
            <AttributionModels attribution={found} credited={credited} />
            {found.content.length > 0 && <CreditedContent attribution={found} credited={credited} />}
        </div>
    );
}

function coverage(found: Attribution, credited: Credited): string {
    const { total, withTouches } = found[credited];
    const show = (value: number) => formatMetric(value, credited === 'revenue' ? 'money' : 'count', found.currency);
    const share = total > 0 ? campaignAnalyticsStrings.attribution.share(percent(withTouches / total)) : '';
    const { revenueCoverage, conversionCoverage, restUnknown } = campaignAnalyticsStrings.attribution;
    const covered = (credited === 'revenue' ? revenueCoverage : conversionCoverage)(show(withTouches), show(total), share);
    return withTouches < total ? `${covered} ${restUnknown}` : covered;
}
