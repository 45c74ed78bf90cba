import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { abTestQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { hasRest } from '#features/email/ab-tests/shares.ts';
import type { AbTest } from '#features/email/ab-tests/types.ts';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import type { StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { TestSend } from '#features/email/setup/test-send.tsx';

const text = setupStrings.test;

const summaryOf = (test: AbTest) => (hasRest(test) ? text.summary(test.variants.length, test.testShare) : text.summaryOfAll(test.variants.length));

/** A test in one's own inbox, and the choice to test variants on recipients. */
export function TestStep({ email, chosen, onBack, onNext, onLater }: StepProps) {
    const test = useQuery(abTestQuery(email.id));
    return (
        <>
            <p className="mb-4 text-muted">{text.intro}</p>
            <div className="flex max-w-2xl flex-col gap-5">
                <Section title={text.send} hint={text.sendHint}>
                    <div className="p-4">
                        <TestSend id={email.id} variants={test.data?.variants.map(({ name }) => name) ?? []} />
                    </div>
                </Section>
                <Section title={text.abTest}>
                    {test.isError ? (
                        <InlineProblem error={test.error} onRetry={() => void test.refetch()} />
                    ) : (
                        <div className="flex flex-wrap items-center gap-3 p-4">
                            <p className="min-w-0 flex-1 basis-60 text-table text-muted">{test.data ? summaryOf(test.data) : test.data === null && text.none}</p>
                            <Link to="/email/emails/$id/ab-test" params={{ id: email.id }} search={chosen} className={buttonClass()}>
                                {test.data ? text.edit : text.add}
                            </Link>
                        </div>
                    )}
                </Section>
            </div>
            <StepButtons id={email.id} onBack={onBack} onLater={onLater} onNext={() => onNext()} />
        </>
    );
}
