import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray, useForm, useWatch } from 'react-hook-form';
import { Section } from '#components/section.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeAbTest, createAbTest, deleteAbTest } from '#features/email/ab-tests/api/ab-test.ts';
import { Calculator } from '#features/email/ab-tests/form/calculator.tsx';
import { abChangeOf, abSchema, abTestOf, EMPTY_VARIANT, fieldsOf, VARIANTS, type AbFields } from '#features/email/ab-tests/form/fields.ts';
import { RulesFields } from '#features/email/ab-tests/form/rules-fields.tsx';
import { VariantFieldset } from '#features/email/ab-tests/form/variant-fields.tsx';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import type { AbTest } from '#features/email/ab-tests/types.ts';
import { VariantPreviewDialog } from '#features/email/emails/email/preview-dialog.tsx';
import { readinessQuery } from '#features/email/emails/api/email.ts';
import type { Email } from '#features/email/emails/types.ts';
import { ConflictNote } from '#features/email/parts/conflict-note.tsx';
import { isStale } from '#features/email/parts/stale.ts';
import { emailStrings } from '#features/email/strings.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = abStrings.form;

interface AbTestFormProps {
    email: Email;
    test: AbTest | undefined;
    onSaved: () => void;
    /** Shows what somebody else saved. */
    onCurrent: () => unknown;
}

/** Sets up the A/B test of an email, or changes it before its start. */
export function AbTestForm({ email, test: given, onSaved, onCurrent }: AbTestFormProps) {
    // As the person saw it: what somebody else changes in the meantime stays.
    const [test] = useState(given);
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const [failure, setFailure] = useState<unknown>();
    const [previewed, setPreviewed] = useState<string>();
    const [removing, setRemoving] = useState(false);
    const form = useForm<AbFields>({ resolver: zodResolver(abSchema), defaultValues: fieldsOf(test), mode: 'onTouched' });
    const variants = useFieldArray({ control: form.control, name: 'variants' });
    const [metric, share, lift, holdout, holdoutShare] = useWatch({ control: form.control, name: ['metric', 'share', 'smallestLift', 'holdout', 'holdoutShare'] });
    const size = useQuery(readinessQuery(email.id)).data?.audienceSize;
    const { errors, isDirty, isSubmitting } = form.formState;
    const stop = useStopQuestion(isDirty && !isSubmitting && !removing, emailStrings.leave);
    const save = form.handleSubmit(async (fields) => {
        setFailure(undefined);
        try {
            if (test) await changeAbTest(test, abChangeOf(fields, test));
            else await createAbTest(email.id, abTestOf(fields, false), idempotencyKey);
            toast(test ? text.saved : text.created);
            onSaved();
        } catch (problem) {
            setFailure(problem);
        }
    });
    // The check spans all variants, so its error belongs to none of their fields.
    const same = (errors as { different?: { message?: string } }).different?.message;
    return (
        <form noValidate className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]" onSubmit={(event) => void save(event)}>
            <Section
                title={text.variants}
                hint={text.variantsHint}
                actions={
                    <Button size="small" icon={<Plus size={13} />} disabled={variants.fields.length >= VARIANTS.most} onClick={() => variants.append(EMPTY_VARIANT)}>
                        {text.add}
                    </Button>
                }
            >
                {variants.fields.map((field, at) => (
                    <VariantFieldset key={field.id} at={at} email={email} form={form} onPreview={test && !isDirty ? () => setPreviewed(test.variants[at]?.name) : undefined} onRemove={at > 0 && variants.fields.length > VARIANTS.least ? () => variants.remove(at) : undefined} />
                ))}
                {same && (
                    <p role="alert" className="px-4 pb-4 text-label text-bad">
                        {same}
                    </p>
                )}
            </Section>
            <div className="flex min-w-0 flex-col gap-5">
                <Section title={text.rules}>
                    <RulesFields form={form} />
                </Section>
                <Calculator metric={metric} variants={variants.fields.length} lift={lift} share={share} holdoutShare={holdout ? holdoutShare : undefined} audienceSize={size} />
            </div>
            <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4 xl:col-span-2">
                <Button type="submit" look="primary" busy={isSubmitting}>
                    {test ? text.save : text.create}
                </Button>
                {test && (
                    <Button look="quiet" className="text-bad hover:text-bad" onClick={() => setRemoving(true)}>
                        {text.removeTest}
                    </Button>
                )}
                {failure !== undefined && !isStale(failure) && (
                    <p role="alert" className="text-table text-bad">
                        {messageOf(failure)}
                    </p>
                )}
            </div>
            {isStale(failure) && (
                <div className="xl:col-span-2">
                    <ConflictNote onShow={onCurrent} />
                </div>
            )}
            {stop.question}
            {previewed && <VariantPreviewDialog id={email.id} variant={previewed} onClose={() => setPreviewed(undefined)} />}
            {removing && test && (
                <Confirm
                    open
                    danger
                    onOpenChange={setRemoving}
                    title={text.removeTitle}
                    description={text.removeDetail}
                    action={text.removeTest}
                    onConfirm={async () => {
                        await deleteAbTest(test);
                        toast(text.removed);
                        onSaved();
                    }}
                />
            )}
        </form>
    );
}
