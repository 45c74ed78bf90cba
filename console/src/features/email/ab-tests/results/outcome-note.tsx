import { Note } from '#components/note.tsx';
import { Time } from '#components/time.tsx';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import { hasRest } from '#features/email/ab-tests/shares.ts';
import type { AbResults, AbTest, Outcome } from '#features/email/ab-tests/types.ts';

const text = abStrings.results;
const TONES: Record<Outcome, 'good' | 'plain' | 'warn'> = { WINNER: 'good', NO_DIFFERENCE: 'plain', INSUFFICIENT_DATA: 'plain' };

/** The outcome of a test in words, and who or what decided. */
export function OutcomeNote({ test, results }: { test: AbTest; results: AbResults }) {
    const { status, decision, decideAt } = test;
    const outcome = decision ? decision.outcome : results.outcome;
    return (
        <Note tone={status === 'WAITING' ? 'warn' : outcome ? TONES[outcome] : 'plain'}>
            <p className="font-medium">{`${abStrings.status[status]}${outcome ? `: ${text.outcome[outcome]}` : ''}.`}</p>
            <p>{decision?.summary ?? results.summary}</p>
            {/* While a test waits for a person, its decision has no variant. */}
            {decision?.variant && (decision.decidedBy ? <p>{text.manual(decision.variant, decision.decidedBy)}</p> : hasRest(test) && <p>{text.automatic(decision.variant)}</p>)}
            <p className="mt-1 text-label text-muted">
                {text.asOf} <Time at={results.asOf} />
                {!decision && decideAt && status === 'RUNNING' && (
                    <>
                        {'. '}
                        {text.decideAt} <Time at={decideAt} />
                    </>
                )}
            </p>
        </Note>
    );
}
