import { ChannelLabel } from '#components/channels.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Drivers } from '#features/ava/outlook/drivers.tsx';
import { ChanceBar } from '#features/ava/outlook/chance-bar.tsx';
import { outlookStrings as text } from '#features/ava/outlook/strings.ts';
import type { GoalOutlook } from '#features/ava/types.ts';
import { formatGoal, goalName } from '#features/campaigns/goals/goal-text.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';
import { percent } from '#lib/format/numbers.ts';
import { calendarDay } from '#lib/format/time.ts';

const COLOURS = { PREDICTED: 'text-muted', REACHED: 'text-good', UNMEASURABLE: 'text-faint', WAITING: 'text-faint', MISSED: 'text-bad' } as const;

/** A goal with its chance, the interval, what drives it and how it developed. */
export function GoalCard({ goal, campaign }: { goal: GoalOutlook; campaign: Campaign }) {
    const show = (value: number) => formatGoal(goal.metric, value, campaign.budget.currency);
    const { probability, low, high, baseRate, state, reason, actual } = goal;
    const name = goalName(goal);
    const predicted = state === 'PREDICTED' && probability !== undefined;
    return (
        <li className="grid gap-x-8 gap-y-3 px-4 py-4 text-table lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <div className="flex min-w-0 flex-col gap-2">
                <p className="flex flex-wrap items-baseline gap-x-2">
                    <span className="font-medium">{goalStrings.metric[goal.metric]}</span>
                    {goal.channel && <ChannelLabel channel={goal.channel} className="text-label text-muted" />}
                    {!predicted && <span className={cn('text-label font-medium', COLOURS[state])}>{text.state[state]}</span>}
                    <span className="ml-auto text-label text-muted tabular-nums">{actual === undefined ? text.target(show(goal.target)) : text.soFar(show(actual), show(goal.target))}</span>
                </p>
                {predicted && (
                    <>
                        <p className="flex flex-wrap items-baseline gap-x-3">
                            <span className="text-kpi font-semibold tabular-nums">{percent(probability, 0)}</span>
                            {low !== undefined && high !== undefined && <span className="text-label text-muted tabular-nums">{text.range(percent(low, 0), percent(high, 0))}</span>}
                        </p>
                        <ChanceBar label={text.chanceOf(name)} probability={probability} low={low} high={high} base={baseRate} />
                    </>
                )}
                {reason && <p className="text-pretty text-muted">{reason}</p>}
                {state === 'MISSED' && probability !== undefined && <p className="text-muted">{text.lastChance(percent(probability, 0))}</p>}
                <History goal={goal} name={name} />
                {goal.predictedAt && (
                    <p className="text-label text-faint">
                        <RichText text={text.predicted} values={{ time: <Time at={goal.predictedAt} zone={campaign.timeZone} /> }} />
                    </p>
                )}
            </div>
            {predicted && <Drivers goal={goal} />}
        </li>
    );
}

/** How the chance developed. */
function History({ goal: { history }, name }: { goal: GoalOutlook; name: string }) {
    const [first, last] = [history[0], history.at(-1)];
    if (!first || !last || history.length < 2) return null;
    const label = text.history(name, `${percent(first.probability, 0)} (${calendarDay(first.day)})`, `${percent(last.probability, 0)} (${calendarDay(last.day)})`);
    return (
        <div className="flex items-center gap-3">
            <span className="text-label text-faint">{text.historyLabel}</span>
            <Sparkline label={label} values={history.map((day) => day.probability)} top={1} className="max-w-56" />
        </div>
    );
}
