import { ChannelLabel } from '#components/channels.tsx';
import { Note } from '#components/note.tsx';
import { InlineProblem } from '#components/states.tsx';
import type { useWhatIf } from '#features/ava/api/what-if.ts';
import type { Effect, WhatIf, WhatIfChannel } from '#features/ava/types.ts';
import { effectText } from '#features/ava/what-if/effect-text.ts';
import { whatIfStrings as text } from '#features/ava/what-if/strings.ts';
import { cn } from '#lib/cn.ts';
import { money } from '#lib/format/numbers.ts';

/** What to expect of the changes, in total and by channel, with intervals. */
export function Estimate({ answer, asked }: { answer: ReturnType<typeof useWhatIf>; asked: boolean }) {
    const { data, isError, error, refetch, isPlaceholderData } = answer;
    return (
        <div aria-live="polite" aria-busy={isPlaceholderData || undefined} className="flex min-w-0 flex-col gap-3 rounded-md bg-hover p-4 text-table">
            <h3 className="text-label font-medium text-faint">{text.effect}</h3>
            {!asked ? (
                <p className="text-muted">{text.ask}</p>
            ) : isError ? (
                <InlineProblem error={error} onRetry={() => void refetch()} className="p-0" />
            ) : data ? (
                <div className={cn('flex flex-col gap-3 transition-opacity', isPlaceholderData && 'opacity-50')}>
                    <Answer found={data} />
                </div>
            ) : (
                <p role="status" className="text-muted">
                    {text.estimating}
                </p>
            )}
        </div>
    );
}

function Answer({ found }: { found: WhatIf }) {
    const { effect, metric, currency, summary, extrapolated, budgetChange, channels } = found;
    const changed = channels.filter((one) => one.change !== 0);
    const show = (value: number) => effectText(value, metric, currency);
    return (
        <>
            {effect && (
                <p className="flex flex-wrap items-baseline gap-x-3">
                    <span className="text-kpi font-semibold tabular-nums">{show(effect.expected)}</span>
                    <span>{text.metrics[metric]}</span>
                    <span className="text-label text-muted tabular-nums">{text.range(show(effect.low), show(effect.high))}</span>
                </p>
            )}
            <p className="text-pretty">{summary}</p>
            {extrapolated && <Note tone="warn">{text.extrapolated}</Note>}
            <ul className="flex flex-col divide-y divide-line">
                {changed.map((one) => (
                    <ChannelEffect key={one.channel} one={one} show={show} currency={currency} />
                ))}
            </ul>
            <p className="flex justify-between gap-3 border-t border-line pt-2 font-medium">
                <span>{text.total}</span>
                <span className="tabular-nums">{budgetChange === 0 ? text.noChange : money(budgetChange, currency, { signed: true })}</span>
            </p>
        </>
    );
}

const ChannelEffect = ({ one, show, currency }: { one: WhatIfChannel; show: (value: number) => string; currency: string }) => (
    <li className="flex flex-col gap-0.5 py-2">
        <span className="flex flex-wrap items-baseline gap-x-3">
            <ChannelLabel channel={one.channel} className="font-medium" />
            <span className="tabular-nums text-muted">{money(one.change, currency, { signed: true })}</span>
            <span className="ml-auto tabular-nums">{one.effect ? <EffectRange effect={one.effect} show={show} /> : text.unknown}</span>
        </span>
        <span className="text-label text-pretty text-muted">{one.explanation}</span>
    </li>
);

const EffectRange = ({ effect: { expected, low, high }, show }: { effect: Effect; show: (value: number) => string }) => (
    <>
        {show(expected)} <span className="text-label text-muted">{text.range(show(low), show(high))}</span>
    </>
);
