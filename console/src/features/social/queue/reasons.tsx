import { socialStrings } from '#features/social/strings.ts';
import type { QueueRow } from '#features/social/queue/rows.ts';

const text = socialStrings;

/** Says in words why a post is in its state, and what to do; nothing where the state says it all. */
export function Reasons({ row }: { row: Pick<QueueRow, 'status' | 'holds' | 'failureCode' | 'warning' | 'delay' | 'movedBecause'> }) {
    const { status, holds, failureCode, warning, delay, movedBecause } = row;
    if (status === 'QUEUED')
        return (
            <>
                {delay && <Line {...text.delays[delay.reason]} />}
                {movedBecause && <Line why={text.moved[movedBecause]} />}
            </>
        );
    if (status === 'HELD') return holds.map((hold) => <Line key={hold} {...text.holds[hold]} />);
    if (status === 'FAILED') return failureCode && <Line {...text.failures[failureCode]} />;
    if (status === 'UNKNOWN') return <Line why={text.meaning.UNKNOWN} />;
    return warning && <Line why={warning} />;
}

const Line = ({ why, act }: { why: string; act?: string }) => (
    <span className="mt-0.5 block text-label text-muted text-pretty">
        {why}
        {act && ` ${act}`}
    </span>
);
