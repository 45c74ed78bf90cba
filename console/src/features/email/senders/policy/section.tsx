import { useQuery } from '@tanstack/react-query';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { policyQuery } from '#features/email/senders/api/policy.ts';
import { PolicyForm } from '#features/email/senders/policy/form.tsx';
import { policyStrings as text } from '#features/email/senders/strings.ts';
import type { SendingPolicy } from '#features/email/senders/types.ts';
import { mean } from '#lib/format/numbers.ts';
import { calendarDay, localClock, zoneName } from '#lib/format/time.ts';

/** When and how much is sent at most. */
export function PolicySection({ isAdmin }: { isAdmin: boolean }) {
    const policy = useQuery(policyQuery());
    return (
        <Section title={text.title} hint={text.hint} className="mt-8 max-w-3xl">
            {policy.data ? (
                isAdmin ? (
                    <PolicyForm policy={policy.data} />
                ) : (
                    <PolicyFacts policy={policy.data} />
                )
            ) : policy.isError ? (
                <InlineProblem error={policy.error} onRetry={() => void policy.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading}>
                    <Skeleton className="m-4 h-32" />
                </div>
            )}
        </Section>
    );
}

const timeOf = (time: string) => localClock(`2026-01-01T${time}`);

const PolicyFacts = ({ policy: { quietHours, frequencyCap, warmUp } }: { policy: SendingPolicy }) => (
    <Facts>
        <Fact name={text.quiet}>{quietHours ? text.quietText(timeOf(quietHours.from), timeOf(quietHours.to), zoneName(quietHours.timeZone)) : text.none}</Fact>
        <Fact name={text.cap}>{frequencyCap ? text.capText(frequencyCap.emails, frequencyCap.days) : text.none}</Fact>
        <Fact name={text.warmUp}>{warmUp ? text.warmUpText(warmUp.firstDay, mean(warmUp.growth), calendarDay(warmUp.startedOn)) : text.none}</Fact>
    </Facts>
);
