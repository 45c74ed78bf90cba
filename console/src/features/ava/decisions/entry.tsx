import type { ReactNode } from 'react';
import { Time } from '#components/time.tsx';
import { measureValue } from '#features/ava/decisions/measure.ts';
import { decisionStrings as text } from '#features/ava/decisions/strings.ts';
import { KindLabel } from '#features/ava/parts/kind-label.tsx';
import type { Decision, Outcome } from '#features/ava/types.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';
import { formatList } from '#lib/format/text.ts';

const COLOURS = { TOO_EARLY: 'text-faint', NO_CLEAR_CHANGE: 'text-muted', HIGHER: 'text-good', LOWER: 'text-bad' } as const;

/** An entry of the decision log: expected against measured. */
export function DecisionEntry({ decision, campaign }: { decision: Decision; campaign: Campaign }) {
    const { kind, channel, action, advice, evidence, note, decidedBy, decidedAt, expectedEffect, outcome, judged } = decision;
    const who = decidedBy === 'ava' ? text.ava : decidedBy;
    return (
        <li className="flex flex-col gap-1.5 px-4 py-3 text-table">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-label text-muted">
                <span className="font-medium text-ink">{text.action[action]}</span>
                <span>{text.by(who)}</span>
                <KindLabel kind={kind} channel={channel} />
                <Time at={decidedAt} zone={campaign.timeZone} className="ml-auto text-faint" />
            </p>
            <p className="text-pretty">{advice}</p>
            <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
                {note && <Fact name={text.note}>{note}</Fact>}
                {action === 'ISSUED' && <Fact name={text.evidence}>{evidence}</Fact>}
                {expectedEffect && <Fact name={text.expected}>{expectedEffect.text}</Fact>}
                {outcome && (
                    <Fact name={text.measured}>
                        <Measured outcome={outcome} currency={campaign.budget.currency} />
                    </Fact>
                )}
            </dl>
            {judged && <p className="text-label font-medium text-muted">{text.judged[judged.change]}</p>}
        </li>
    );
}

const Fact = (props: { name: string; children: ReactNode }) => (
    <>
        <dt className="text-label text-faint sm:pt-0.5">{props.name}</dt>
        <dd className="min-w-0 text-pretty text-muted">{props.children}</dd>
    </>
);

function Measured({ outcome, currency }: { outcome: Outcome; currency: string }) {
    const { measure, change, before, since, difference, channels, caveat } = outcome;
    const show = (rate: number | undefined) => (rate === undefined ? text.none : measureValue(measure, rate, currency));
    const parts = [
        text.beforeAndSince(text.measure[measure], show(before?.rate), show(since?.rate)),
        difference && text.difference(show(difference.low), show(difference.high)),
        channels.length > 0 && text.counted(formatList(channels.map((channel) => channelName[channel]))),
    ].filter(Boolean);
    return (
        <>
            <span className={cn('font-medium', COLOURS[change])}>{text.change[change]}.</span> <span className="tabular-nums">{parts.join('; ')}.</span>
            <span className="block text-label text-faint">{caveat}</span>
        </>
    );
}
