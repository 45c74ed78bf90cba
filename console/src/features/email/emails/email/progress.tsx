import { Link } from '@tanstack/react-router';
import { HighlightChange } from '#components/highlight-change.tsx';
import { Section } from '#components/section.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { isSending } from '#features/email/emails/api/email.ts';
import { RECIPIENT_STATES } from '#features/email/emails/search.ts';
import { RecipientStateBadge } from '#features/email/emails/status-badge.tsx';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email, Progress, RecipientState } from '#features/email/emails/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

const text = emailText.progress;

export const countOf = (progress: Progress, state: RecipientState): number => (state === 'HELD_OUT' ? progress.heldOut : progress[state.toLowerCase() as keyof Progress]);
export const totalOf = (progress: Progress): number => RECIPIENT_STATES.reduce((sum, state) => sum + countOf(progress, state), 0);

/** How far the sending is, and how many recipients are in each state. Each state leads to its part of the log. */
export function ProgressSection({ email, progress }: { email: Email; progress: Progress }) {
    const total = email.recipients ?? totalOf(progress);
    const done = totalOf(progress) - progress.pending;
    const freezing = email.status === 'FREEZING';
    return (
        <Section title={text.title} hint={isSending(email) && text.every}>
            <div className="px-4 pt-3 pb-4">
                <p className="flex items-baseline justify-between gap-3 text-table">
                    <span className="tabular-nums">{freezing ? text.freezing(progress.pending) : text.done(done, total)}</span>
                    {!freezing && total > 0 && <span className="text-muted tabular-nums">{percent(done / total)}</span>}
                </p>
                {!freezing && <Meter label={text.meter} value={total === 0 ? 1 : done / total} tone={done === total ? 'good' : 'accent'} className="mt-2 h-1.5" />}
            </div>
            <ul aria-label={text.of} className="grid grid-cols-2 gap-x-4 border-t border-line px-4 py-2 text-table sm:grid-cols-3 lg:grid-cols-4">
                {RECIPIENT_STATES.filter((state) => state === 'PENDING' || state === 'SENT' || countOf(progress, state) > 0).map((state) => (
                    <li key={state} className="relative flex items-center justify-between gap-2 rounded-sm py-1 hover:bg-hover">
                        <Link to="/email/emails/$id" params={{ id: email.id }} search={{ state }} hash="log" className="after:absolute after:inset-0">
                            <RecipientStateBadge state={state} />
                        </Link>
                        <span className="tabular-nums">
                            <HighlightChange value={countOf(progress, state)}>{count(countOf(progress, state))}</HighlightChange>
                        </span>
                    </li>
                ))}
            </ul>
        </Section>
    );
}
