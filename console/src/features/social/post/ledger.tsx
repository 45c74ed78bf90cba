import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { postStrings } from '#features/social/post/strings.ts';
import type { LedgerEntry, SocialPost } from '#features/social/types.ts';
import { cn } from '#lib/cn.ts';
import { duration, exact } from '#lib/format/time.ts';

const text = postStrings.ledger;

const TONES = {
    good: { icon: CircleCheck, className: 'text-good' },
    warn: { icon: TriangleAlert, className: 'text-warn' },
    bad: { icon: CircleAlert, className: 'text-bad' },
    plain: { icon: CircleDashed, className: 'text-faint' },
};

/** Names a step such as PUBLISH 1, counted from 0, in words. */
export function stepText(step: string, parts: number): string {
    const [kind = '', index] = step.split(' ');
    return text.steps[kind]?.(Number(index) + 1, parts) ?? step;
}

/** Names an outcome. A new one of the service is shown as it is. */
export const outcomeOf = (outcome: string) => text.outcomes[outcome] ?? { word: outcome, tone: 'plain' as const };

/** Each step that was tried, the latest last, with what became of it. */
export function Ledger({ post }: { post: SocialPost }) {
    const attempts = post.attempts ?? [];
    const over = post.status === 'CANCELLED' || post.status === 'FAILED' || post.status === 'PUBLISHED';
    return (
        <Section title={text.title}>
            {attempts.length === 0 ? (
                <p className="p-4 text-table text-muted">{over ? text.noneDone : text.none}</p>
            ) : (
                <ol className="divide-y divide-line">
                    {attempts.map((entry) => (
                        <Attempt key={`${entry.number} ${entry.step} ${entry.startedAt}`} entry={entry} parts={post.parts.length} />
                    ))}
                </ol>
            )}
        </Section>
    );
}

// What a network prepares is named by data of the adapter.
const remoteOf = ({ step, remoteId }: LedgerEntry) => remoteId && !step.startsWith('PREPARE') && text.remote(remoteId);

function Attempt({ entry, parts }: { entry: LedgerEntry; parts: number }) {
    const { word, tone } = outcomeOf(entry.outcome);
    const { icon: Icon, className } = TONES[tone];
    return (
        <li className="flex items-start gap-3 px-4 py-2.5 text-table">
            <Icon size={16} aria-hidden className={cn('mt-0.5 shrink-0', className)} />
            <div className="min-w-0 flex-1">
                <p>
                    <span className="font-medium">{stepText(entry.step, parts)}</span>
                    <span className="text-muted">{`: ${word}`}</span>
                </p>
                {entry.detail && <p className="break-words text-muted">{text.details(entry.detail)}</p>}
                <p className="text-label text-faint">
                    {[text.attempt(entry.number), exact(entry.startedAt), entry.finishedAt && text.took(duration(entry.startedAt, entry.finishedAt)), remoteOf(entry)].filter(Boolean).join(' · ')}
                </p>
            </div>
            <Time at={entry.startedAt} className="shrink-0 text-label text-faint max-sm:hidden" />
        </li>
    );
}
