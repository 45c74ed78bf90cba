import { HighlightChange } from '#components/highlight-change.tsx';
import { NoValue, orDash } from '#components/data-table.tsx';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { budgetStrings } from '#features/campaigns/budget/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Budget } from '#features/campaigns/types.ts';
import { money, percent, ratio } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

/** Spend, remaining budget, pace and projected spend. */
export function BudgetKpis({ budget, zone }: { budget: Budget; zone: string }) {
    const { currency } = budget;
    const share = budget.total > 0 ? percent(budget.spent / budget.total, 0) : undefined;
    return (
        <KpiRow>
            <Kpi label={metrics.spend.label} note={budgetStrings.kpis.shareOf(share, money(budget.total, currency))}>
                <HighlightChange value={budget.spent}>
                    <MetricValue value={budget.spent} kind="money" currency={currency} short />
                </HighlightChange>
            </Kpi>
            <Kpi label={budgetStrings.kpis.remaining} note={budgetStrings.kpis.allocated(money(budget.allocated, currency))}>
                <HighlightChange value={budget.remaining}>
                    <MetricValue value={budget.remaining} kind="money" currency={currency} short />
                </HighlightChange>
            </Kpi>
            <Kpi label={budgetStrings.kpis.pace} note={budgetStrings.kpis.paceNote(campaignStrings.pace[budget.state], money(budget.plannedByNow, currency))}>
                {orDash(budget.pace, ratio)}
            </Kpi>
            <Kpi
                label={budgetStrings.kpis.projected}
                note={
                    budget.projectedEnd ? (
                        <RichText text={budgetStrings.kpis.runsOut} values={{ time: <Time at={budget.projectedEnd} zone={zone} /> }} />
                    ) : (
                        budgetStrings.kpis.atThisPace
                    )
                }
            >
                {budget.projectedSpend === undefined ? (
                    <NoValue />
                ) : (
                    <MetricValue value={Math.round(budget.projectedSpend)} kind="money" currency={currency} short />
                )}
            </Kpi>
        </KpiRow>
    );
}
