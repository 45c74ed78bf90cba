import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAttribution } from '#features/analytics/api/attribution.ts';
import { AttributionModels } from '#features/analytics/charts/attribution-models.tsx';
import { CreditedContent } from '#features/analytics/one/credited-content.tsx';
import { formatMetric } from '#features/analytics/parts/metric-value.tsx';
import type { Attribution, Credited } from '#features/analytics/types.ts';
import { percent } from '#lib/format/numbers.ts';

/** Which channel earned the revenue, as five ways of looking at it have it. */
export function AnalyticsAttribution() {
    const { id } = useParams({ from: '/analytics/$id' });
    const answer = useAttribution(id);
    const [wished, setWished] = useState<Credited>('revenue');
    const found = answer.data;
    if (answer.isError && !found) return <ProblemState error={answer.error} what="Attribution" onRetry={() => void answer.refetch()} />;
    if (!found) return <Skeleton className="h-96 rounded-lg" />;
    if (found.conversions.withTouches === 0 && found.revenue.withTouches === 0) {
        return (
            <Empty title="Nothing can be credited yet">
                A conversion or its revenue is credited to the channels that touched its customer before. NoValue of this
                campaign’s records tells of touches so far; the system that reports conversions sends them along.
            </Empty>
        );
    }
    const credited: Credited = found[wished].withTouches > 0 ? wished : wished === 'revenue' ? 'conversions' : 'revenue';
    return (
        <div className="flex flex-col gap-6">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <p className="text-table text-pretty text-muted">{coverage(found, credited)}</p>
                <div className="no-print ml-auto">
                    <Segments
                        label="Credited"
                        value={credited}
                        options={[
                            { value: 'revenue', label: 'Revenue' },
                            { value: 'conversions', label: 'Conversions' },
                        ]}
                        onChange={setWished}
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
    const share = total > 0 ? ` (${percent(withTouches / total)})` : '';
    const what = credited === 'revenue' ? 'revenue' : 'conversions';
    return `Of ${show(total)} ${what}, ${show(withTouches)}${share} came with touches that can be credited.${withTouches < total ? ' What led to the rest is not known.' : ''}`;
}
