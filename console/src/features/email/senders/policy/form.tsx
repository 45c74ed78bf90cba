import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { replacePolicy } from '#features/email/senders/api/policy.ts';
import { policyFieldsOf, policyOf, policySchema, quotasOf, type PolicyFields } from '#features/email/senders/policy/fields.ts';
import { policyStrings as text } from '#features/email/senders/strings.ts';
import type { SendingPolicy } from '#features/email/senders/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { count } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';
import { dayIn, localZone } from '#lib/format/time.ts';
import { zoneNames } from '#lib/format/zones.ts';

const ZONES = zoneNames().filter((zone) => zone.includes('/'));
const ZONE_LIST = 'policy-zones';
const DAYS_SHOWN = 5;

/** Changes quiet hours, frequency cap and warm-up; they are saved together. */
export function PolicyForm({ policy }: { policy: SendingPolicy }) {
    const form = useForm<PolicyFields>({ resolver: zodResolver(policySchema), defaultValues: policyFieldsOf(policy, localZone(), dayIn('UTC')), mode: 'onTouched' });
    const { register, handleSubmit, control, formState, reset } = form;
    const { errors, isDirty, isSubmitting } = formState;
    const { quiet, cap, warmUp } = useWatch({ control }) as PolicyFields;
    const [failure, setFailure] = useState<string>();
    const save = handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            await replacePolicy(policyOf(typed));
            reset(typed);
            toast(text.saved);
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    const quotas = quotasOf(warmUp, DAYS_SHOWN);
    return (
        <form noValidate onSubmit={(event) => void save(event)}>
            <div className="divide-y divide-line">
                <Part title={text.quietOn} help={text.quietHelp} toggle={<Checkbox {...register('quiet.on')} />} open={quiet.on}>
                    <div className="grid grid-cols-2 gap-4 sm:grid-cols-[9rem_9rem_minmax(0,1fr)]">
                        <Field label={text.from} error={errors.quiet?.from?.message}>
                            {(aria) => <Input {...aria} type="time" {...register('quiet.from')} />}
                        </Field>
                        <Field label={text.to} error={errors.quiet?.to?.message}>
                            {(aria) => <Input {...aria} type="time" {...register('quiet.to')} />}
                        </Field>
                        <div className="max-sm:col-span-2">
                            <Field label={text.zone} help={text.zoneHelp} error={errors.quiet?.timeZone?.message}>
                                {(aria) => <Input {...aria} list={ZONE_LIST} dir="ltr" autoComplete="off" className="max-w-64" {...register('quiet.timeZone')} />}
                            </Field>
                            <datalist id={ZONE_LIST}>
                                {ZONES.map((zone) => (
                                    <option key={zone} value={zone} />
                                ))}
                            </datalist>
                        </div>
                    </div>
                </Part>
                <Part title={text.capOn} help={text.capHelp} toggle={<Checkbox {...register('cap.on')} />} open={cap.on}>
                    <div className="grid grid-cols-2 gap-4 sm:grid-cols-[11rem_11rem]">
                        <Field label={text.emails} error={errors.cap?.emails?.message}>
                            {(aria) => <Input {...aria} inputMode="numeric" maxLength={4} {...register('cap.emails')} />}
                        </Field>
                        <Field label={text.days} error={errors.cap?.days?.message}>
                            {(aria) => <Input {...aria} inputMode="numeric" maxLength={3} {...register('cap.days')} />}
                        </Field>
                    </div>
                </Part>
                <Part title={text.warmUpOn} help={text.warmUpHelp} toggle={<Checkbox {...register('warmUp.on')} />} open={warmUp.on}>
                    <div className="grid grid-cols-2 gap-4 sm:grid-cols-[10rem_11rem_8rem]">
                        <Field label={text.startedOn} error={errors.warmUp?.startedOn?.message}>
                            {(aria) => <Input {...aria} type="date" {...register('warmUp.startedOn')} />}
                        </Field>
                        <Field label={text.firstDay} error={errors.warmUp?.firstDay?.message}>
                            {(aria) => <Input {...aria} inputMode="numeric" maxLength={9} {...register('warmUp.firstDay')} />}
                        </Field>
                        <Field label={text.growth} error={errors.warmUp?.growth?.message}>
                            {(aria) => <Input {...aria} inputMode="decimal" maxLength={4} {...register('warmUp.growth')} />}
                        </Field>
                    </div>
                    {quotas.length > 0 && <p className="mt-2 text-label text-muted tabular-nums">{text.plan(formatList(quotas.map(count)))}</p>}
                </Part>
            </div>
            <div className="border-t border-line px-4 py-3">
                {failure && (
                    <p role="alert" className="mb-2 text-table text-bad">
                        {failure}
                    </p>
                )}
                <Button type="submit" look="primary" busy={isSubmitting} disabled={!isDirty}>
                    {text.save}
                </Button>
            </div>
        </form>
    );
}

/** One rule with its switch; its values are shown while it is on. */
const Part = ({ title, help, toggle, open, children }: { title: string; help: string; toggle: ReactNode; open: boolean; children: ReactNode }) => (
    <div className="px-4 py-3">
        <label className="flex cursor-pointer items-start gap-2.5">
            <span className="flex pt-1">{toggle}</span>
            <span>
                {title}
                <span className="block text-label text-faint">{help}</span>
            </span>
        </label>
        {open && <div className="mt-3 pl-6 max-sm:pl-0">{children}</div>}
    </div>
);
