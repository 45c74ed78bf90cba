import { Changed } from '#components/changed.tsx';
import { None, orNone } from '#components/data-table.tsx';
import { Figure, Figures } from '#components/figure.tsx';
import { Money } from '#components/money.tsx';
import { Time } from '#components/time.tsx';
import type { Budget } from '#features/campaigns/types.ts';
import { paceName } from '#features/campaigns/words.ts';
import { money, percent, ratio } from '#lib/format/money.ts';

/** Spent, left, pace and where it will end. */
export function BudgetFigures({ budget, zone }: { budget: Budget; zone: string }) {
    const { currency } = budget;
    const share = budget.total > 0 ? `${percent(budget.spent / budget.total, 0)} of ` : 'of ';
    return (
        <Figures>
            <Figure label="Spent" note={`${share}${money(budget.total, currency)}`}>
                <Changed value={budget.spent}>
                    <Money amount={budget.spent} currency={currency} />
                </Changed>
            </Figure>
            <Figure label="Left" note={`${money(budget.allocated, currency)} allocated`}>
                <Changed value={budget.remaining}>
                    <Money amount={budget.remaining} currency={currency} />
                </Changed>
            </Figure>
            <Figure label="Pace" note={`${paceName[budget.state]}; ${money(budget.plannedByNow, currency)} planned by now`}>
                {orNone(budget.pace, ratio)}
            </Figure>
            <Figure
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
                    <None />
                ) : (
                    <Money amount={Math.round(budget.projectedSpend)} currency={currency} />
                )}
            </Figure>
        </Figures>
    );
}
