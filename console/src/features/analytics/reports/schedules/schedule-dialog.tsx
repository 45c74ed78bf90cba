import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type FormEvent } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeReportSchedule, createReportSchedule, getReportSchedule } from '#features/analytics/api/report-schedules.ts';
import { ChannelChoice } from '#features/analytics/reports/channel-choice.tsx';
import { changesOf, fieldsOf, newFields, onto, scheduleRequest, scheduleSchema, type ScheduleFields } from '#features/analytics/reports/schedules/fields.ts';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import { TimingFields } from '#features/analytics/reports/schedules/timing-fields.tsx';
import { REPORT_TYPES } from '#features/analytics/reports/report-request.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import type { ReportRequest, ReportSchedule } from '#features/analytics/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const text = scheduleStrings.dialog;

const isStale = (problem: unknown) => problem instanceof Problem && problem.status === 412;

interface ScheduleDialogProps {
    campaignId: string;
    request: ReportRequest;
    /** The campaign's time zone. */
    zone: string;
    /** The schedule to edit; absent for a new one. */
    schedule?: ReportSchedule | undefined;
    onClose: () => void;
}

/** Creates or edits a schedule. */
export function ScheduleDialog({ campaignId, request, zone, schedule, onClose }: ScheduleDialogProps) {
    // The version that the person edits: the newest one that they have seen.
    const [seen, setSeen] = useState(schedule);
    const [failure, setFailure] = useState<unknown>();
    const form = useForm<ScheduleFields>({ defaultValues: schedule ? fieldsOf(schedule) : newFields(request, zone), resolver: zodResolver(scheduleSchema) });
    const { register, formState, control } = form;
    const { errors } = formState;

    const submit = form.handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            const name = typed.name.trim();
            if (seen) await changeReportSchedule(seen, changesOf(seen, typed));
            else await createReportSchedule(campaignId, scheduleRequest(typed));
            toast(schedule ? text.saved(name) : text.created(name));
            onClose();
        } catch (problem) {
            setFailure(seen && isStale(problem) ? await update(seen, typed) : problem);
        }
    });

    /** Takes over what someone else changed, without losing what the person typed; returns what to tell the person. */
    async function update(old: ReportSchedule, typed: ScheduleFields): Promise<unknown> {
        try {
            const newer = await getReportSchedule(old.id);
            form.reset(onto(newer, old, typed));
            setSeen(newer);
            return new Problem({ status: 412, title: text.stale });
        } catch (problem) {
            return problem;
        }
    }

    const offered = [...(seen ? [fieldsOf(seen).channels] : []), newFields(request, zone).channels];
    // The button is disabled while a request runs, but Enter still submits the form.
    const onEnter = (event: FormEvent) => {
        event.preventDefault();
        if (!formState.isSubmitting) void submit();
    };
    const errorAt = (pointer: string) => (failure instanceof Problem ? failure.errors.find((error) => error.pointer.startsWith(pointer))?.detail : undefined);
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={schedule ? text.editTitle(schedule.name) : text.createTitle}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void submit()}>
                        {schedule ? text.save : text.create}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={onEnter}>
                <Field label={text.name} error={errors.name?.message ?? errorAt('/name')}>
                    {(aria) => <Input {...aria} maxLength={120} placeholder={text.namePlaceholder} {...register('name')} />}
                </Field>
                <div className="grid grid-cols-2 gap-3">
                    <Field label={reportStrings.type}>
                        {(aria) => (
                            <Select {...aria} {...register('reportType')}>
                                {REPORT_TYPES.map((type) => (
                                    <option key={type} value={type}>
                                        {reportStrings.types[type].label}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                    <Field label={text.days} help={text.daysHelp} error={errors.days?.message ?? errorAt('/days')}>
                        {(aria) => <Input {...aria} inputMode="numeric" maxLength={3} {...register('days')} />}
                    </Field>
                </div>
                <Controller
                    control={control}
                    name="channels"
                    render={({ field }) => <ChannelChoice offered={offered} value={field.value} error={errorAt('/channels')} onChange={field.onChange} />}
                />
                <TimingFields register={register} control={control} errors={errors} zoneError={errorAt('/timing/timeZone')} />
                <Field label={text.recipients} help={text.recipientsHelp} error={errors.recipients?.message ?? errorAt('/recipients')}>
                    {(aria) => <Textarea {...aria} rows={3} {...register('recipients')} />}
                </Field>
                {failure !== undefined && (
                    <p role="alert" className="text-table text-bad">
                        {messageOf(failure)}
                    </p>
                )}
                {/* The visible button is outside the form; this one lets Enter submit it. */}
                <button type="submit" hidden aria-hidden tabIndex={-1} />
            </form>
        </Dialog>
    );
}
