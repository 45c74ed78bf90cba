import type { ReactNode } from 'react';
import { HighlightChange } from '#components/highlight-change.tsx';
import { NoValue } from '#components/data-table.tsx';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useCampaignMetrics } from '#features/campaigns/api/metrics.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { paceTone } from '#features/campaigns/parts/spend.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { compact, count, money, roi } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

/** The campaign's KPIs, updated live. */
export function CampaignKpis({ campaign }: { campaign: Campaign }) {
    const budget = useCampaignBudget(campaign.id).data;
    const query = useCampaignMetrics(campaign.id);
    const found = query.data;
    const { currency } = campaign.budget;
    const total = (name: string) => found?.totals[name];
    const waiting = query.isPending;
    const rate = (name: 'ctr' | 'conversionRate') => formatMetric(Number(found?.[name]), metrics[name].kind);
    return (
        <div className="flex flex-col gap-2">
            {query.isError && <InlineProblem error={query.error} onRetry={() => void query.refetch()} className="rounded-lg bg-bad-soft py-2" />}
            <KpiRow>
                <Kpi
                    label={metrics.spend.label}
                    note={
                        budget ? (
                            <span className="flex flex-col gap-1.5">
                                <span>{detailStrings.kpis.ofBudget(money(budget.total, currency), campaignStrings.pace[budget.state])}</span>
                                <Meter
                                    label={detailStrings.kpis.budgetShare}
                                    value={budget.total > 0 ? budget.spent / budget.total : 0}
                                    mark={budget.total > 0 ? budget.plannedByNow / budget.total : undefined}
                                    tone={paceTone(budget.state)}
                                />
                            </span>
                        ) : (
                            <Skeleton className="h-4 w-24" />
                        )
                    }
                >
                    <Live value={budget?.spent} waiting={!budget} show={(value) => <MetricValue value={value} kind="money" currency={currency} short />} />
                </Kpi>
                <Kpi label={metrics.revenue.label} note={detailStrings.kpis.soFar}>
                    <Live value={total('revenue')} waiting={waiting} show={(value) => <MetricValue value={value} kind="money" currency={currency} short />} />
                </Kpi>
                <Kpi label={metrics.roi.label} note={typeof found?.roi === 'number' && detailStrings.kpis.roiFormula}>
                    <Live value={found?.roi} waiting={waiting} show={roi} />
                </Kpi>
                <Kpi label={metrics.clicks.label} note={typeof found?.ctr === 'number' && detailStrings.kpis.ofImpressions(rate('ctr'), compact(total('impressions') ?? 0))}>
                    <Live value={total('clicks')} waiting={waiting} show={count} />
                </Kpi>
                <Kpi label={metrics.conversions.label} note={typeof found?.conversionRate === 'number' && detailStrings.kpis.ofClicks(rate('conversionRate'))}>
                    <Live value={total('conversions')} waiting={waiting} show={count} />
                </Kpi>
            </KpiRow>
        </div>
    );
}

function Live(props: { value: number | null | undefined; waiting: boolean; show: (value: number) => ReactNode }) {
    if (props.value === null || props.value === undefined) {
        return props.waiting ? <Skeleton className="h-7 w-20" /> : <NoValue />;
    }
    return <HighlightChange value={props.value}>{props.show(props.value)}</HighlightChange>;
}
