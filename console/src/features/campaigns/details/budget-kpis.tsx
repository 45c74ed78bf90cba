import { HighlightChange } from '#components/highlight-change.tsx';
import { NoValue, orDash } from '#components/data-table.tsx';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { Money } from '#components/money.tsx';
import { Time } from '#components/time.tsx';
import type { Budget } from '#features/campaigns/types.ts';
import { paceName } from '#features/campaigns/words.ts';
import { money, percent, ratio } from '#lib/format/numbers.ts';

/** Spent, left, pace and where it will end. */
export function BudgetKpis({ budget, zone }: { budget: Budget; zone: string }) {
    const { currency } = budget;
    const share = budget.total > 0 ? `${percent(budget.spent / budget.total, 0)} of ` : 'of ';
    return (
        <KpiRow>
            <Kpi label="Spent" note={`${share}${money(budget.total, currency)}`}>
                <HighlightChange value={budget.spent}>
                    <Money amount={budget.spent} currency={currency} />
                </HighlightChange>
            </Kpi>
            <Kpi label="Left" note={`${money(budget.allocated, currency)} allocated`}>
                <HighlightChange value={budget.remaining}>
                    <Money amount={budget.remaining} currency={currency} />
                </HighlightChange>
            </Kpi>
            <Kpi label="Pace" note={`${paceName[budget.state]}; ${money(budget.plannedByNow, currency)} planned by now`}>
                {orDash(budget.pace, ratio)}
            </Kpi>
            <Kpi
                label="At the end"
                note={
                    budget.projectedEnd ? (
                        <>
                            money runs out <Time at={budget.projectedEnd} zone={zone} />
                        </>
                    ) : (
                        'if it goes on like this'
                    )
                }
            >
                {budget.projectedSpend === undefined ? (
                    <NoValue />
                ) : (
                    <Money amount={Math.round(budget.projectedSpend)} currency={currency} />
                )}
            </Kpi>
        </KpiRow>
    );
}
