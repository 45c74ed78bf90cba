import type { ReactNode } from 'react';
import { HighlightChange } from '#components/highlight-change.tsx';
import { NoValue } from '#components/data-table.tsx';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { Money } from '#components/money.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useCampaignMetrics } from '#features/campaigns/api/metrics.ts';
import { paceTone } from '#features/campaigns/parts/spend.tsx';
import type { Campaign } from '#features/campaigns/types.ts';
import { paceName } from '#features/campaigns/words.ts';
import { compact, count, money, percent, roi } from '#lib/format/numbers.ts';

/** Spend, revenue, return and what people did, as they change. */
export function CampaignKpis({ campaign }: { campaign: Campaign }) {
    const budget = useCampaignBudget(campaign.id).data;
    const metrics = useCampaignMetrics(campaign.id);
    const figures = metrics.data;
    const { currency } = campaign.budget;
    const total = (name: string) => figures?.totals[name];
    const waiting = metrics.isPending;
    return (
        <KpiRow>
            <Kpi
                label="Spent"
                note={
                    budget ? (
                        <span className="flex flex-col gap-1.5">
                            <span>
                                of {money(budget.total, currency)}, {paceName[budget.state].toLowerCase()}
                            </span>
                            <Meter
                                label="Share of the budget that is spent"
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
                <Live value={budget?.spent} waiting={!budget} show={(value) => <Money amount={value} currency={currency} />} />
            </Kpi>
            <Kpi label="Revenue" note="recorded so far">
                <Live value={total('revenue')} waiting={waiting} show={(value) => <Money amount={value} currency={currency} />} />
            </Kpi>
            <Kpi label="Return on spend" note={typeof figures?.roi === 'number' && 'revenue less spend, by spend'}>
                <Live value={figures?.roi} waiting={waiting} show={roi} />
            </Kpi>
            <Kpi label="Clicks" note={typeof figures?.ctr === 'number' && `${percent(figures.ctr)} of ${compact(total('impressions') ?? 0)} impressions`}>
                <Live value={total('clicks')} waiting={waiting} show={count} />
            </Kpi>
            <Kpi label="Conversions" note={typeof figures?.conversionRate === 'number' && `${percent(figures.conversionRate)} of the clicks`}>
                <Live value={total('conversions')} waiting={waiting} show={count} />
            </Kpi>
        </KpiRow>
    );
}

function Live(props: { value: number | null | undefined; waiting: boolean; show: (value: number) => ReactNode }) {
    if (props.value === null || props.value === undefined) {
        return props.waiting ? <Skeleton className="h-7 w-20" /> : <NoValue />;
    }
    return <HighlightChange value={props.value}>{props.show(props.value)}</HighlightChange>;
}
