import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeReportSchedule, createReportSchedule } from '#features/analytics/api/report-schedules.ts';
import { changesOf, fieldsOf, newFields, scheduleRequest, scheduleSchema, type ScheduleFields } from '#features/analytics/reports/schedules/fields.ts';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import { TimingFields } from '#features/analytics/reports/schedules/timing-fields.tsx';
import { REPORT_TYPES } from '#features/analytics/reports/report-request.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import type { ReportRequest, ReportSchedule } from '#features/analytics/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const text = scheduleStrings.dialog;

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
    const [failure, setFailure] = useState<unknown>();
    const form = useForm<ScheduleFields>({ defaultValues: schedule ? fieldsOf(schedule) : newFields(request, zone), resolver: zodResolver(scheduleSchema) as never });
    const { register, formState, control } = form;
    const { errors } = formState;

    const submit = form.handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            const name = typed.name.trim();
            if (schedule) await changeReportSchedule(schedule, changesOf(schedule, typed));
            else await createReportSchedule(campaignId, scheduleRequest(typed, request.channels ?? []));
            toast(schedule ? text.saved(name) : text.created(name));
            onClose();
        } catch (problem) {
            setFailure(problem);
        }
    });

    const errorAt = (pointer: string) => (failure instanceof Problem ? failure.errors.find((error) => error.pointer.startsWith(pointer))?.detail : undefined);
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={schedule ? text.editTitle(schedule.name) : text.createTitle}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{text.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void submit()}>
                        {schedule ? text.save : text.create}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
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
                <TimingFields register={register} control={control} errors={errors} zoneError={errorAt('/timing/timeZone')} />
                <Field label={text.recipients} help={text.recipientsHelp} error={errors.recipients?.message ?? errorAt('/recipients')}>
                    {(aria) => <Textarea {...aria} rows={3} {...register('recipients')} />}
                </Field>
                {failure !== undefined && (
                    <p role="alert" className="text-table text-bad">
                        {failure instanceof Problem && failure.status === 412 ? text.stale : messageOf(failure)}
                    </p>
                )}
                {/* The visible button is outside the form; this one lets Enter submit it. */}
                <button type="submit" hidden aria-hidden tabIndex={-1} />
            </form>
        </Dialog>
    );
}
