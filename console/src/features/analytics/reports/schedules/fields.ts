import { z } from 'zod';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import { REPORT_TYPES } from '#features/analytics/reports/report-request.ts';
import type { Channel, ReportRequest, ReportSchedule, ReportScheduleRequest } from '#features/analytics/types.ts';
import { isZone } from '#lib/format/zones.ts';

const text = scheduleStrings.dialog.errors;

export const CADENCES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
/** The days of the month that every month has. */
export const MONTH_DAYS = Array.from({ length: 28 }, (_, index) => String(index + 1));
export const LAST_DAY = 'last';

const MOST_RECIPIENTS = 20;
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;

/** Splits what a person typed or pasted into addresses, each once. */
export const addressesOf = (typed: string) => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];

function checkRecipients(typed: string, context: z.RefinementCtx): void {
    const addresses = addressesOf(typed);
    const invalid = addresses.find((address) => !ADDRESS.test(address));
    const message = addresses.length === 0 ? text.noRecipient : addresses.length > MOST_RECIPIENTS ? text.tooMany : invalid && text.address(invalid);
    if (message) context.addIssue({ code: 'custom', message });
}

export const scheduleSchema = z.object({
    name: z.string().trim().min(1, text.name),
    reportType: z.enum(REPORT_TYPES as [string, ...string[]]),
    days: z.string().regex(/^\d{1,3}$/, text.days).refine((days) => Number(days) >= 1 && Number(days) <= 366, text.days),
    cadence: z.enum(CADENCES),
    weekday: z.enum(WEEKDAYS),
    dayOfMonth: z.string(),
    time: z.string().regex(/^\d{2}:\d{2}$/, text.time),
    timeZone: z.string(),
    recipients: z.string().superRefine(checkRecipients),
});

/** A schedule as a person edits it. */
export interface ScheduleFields {
    name: string;
    reportType: string;
    days: string;
    cadence: (typeof CADENCES)[number];
    weekday: (typeof WEEKDAYS)[number];
    dayOfMonth: string;
    time: string;
    timeZone: string;
    recipients: string;
}

/** A new schedule: the report on screen, for last week, every Monday morning. */
export const newFields = (report: ReportRequest, zone: string): ScheduleFields => ({
    name: '',
    reportType: report.reportType,
    days: '7',
    cadence: 'WEEKLY',
    weekday: 'MONDAY',
    dayOfMonth: '1',
    time: '08:00',
    timeZone: isZone(zone) ? zone : 'UTC',
    recipients: '',
});

export const fieldsOf = ({ name, reportType, days, timing, recipients }: ReportSchedule): ScheduleFields => ({
    name,
    reportType,
    days: String(days),
    cadence: timing.cadence,
    weekday: timing.weekday ?? 'MONDAY',
    dayOfMonth: timing.dayOfMonth ? String(timing.dayOfMonth) : timing.cadence === 'MONTHLY' ? LAST_DAY : '1',
    time: timing.time,
    timeZone: timing.timeZone,
    recipients: recipients.join('\n'),
});

/** Builds the request from valid fields. */
export const scheduleRequest = (fields: ScheduleFields, channels: Channel[]): ReportScheduleRequest => ({
    name: fields.name.trim(),
    reportType: fields.reportType as ReportScheduleRequest['reportType'],
    days: Number(fields.days),
    channels,
    timing: {
        cadence: fields.cadence,
        ...(fields.cadence === 'WEEKLY' ? { weekday: fields.weekday } : {}),
        ...(fields.cadence === 'MONTHLY' && fields.dayOfMonth !== LAST_DAY ? { dayOfMonth: Number(fields.dayOfMonth) } : {}),
        time: fields.time,
        timeZone: fields.timeZone,
    },
    recipients: addressesOf(fields.recipients),
});

/** Moves what a person changed of a schedule onto a newer version of it; fields that they left alone take the newer values. */
export function onto(newer: ReportSchedule, seen: ReportSchedule, typed: ScheduleFields): ScheduleFields {
    const before = fieldsOf(seen);
    const changed = Object.entries(typed).filter(([name, value]) => value !== before[name as keyof ScheduleFields]);
    return { ...fieldsOf(newer), ...(Object.fromEntries(changed) as Partial<ScheduleFields>) };
}

/** Returns what a person changed of a schedule. */
export function changesOf(seen: ReportSchedule, fields: ScheduleFields): Partial<ReportScheduleRequest> {
    const before = scheduleRequest(fieldsOf(seen), seen.channels);
    const changed = Object.entries(scheduleRequest(fields, seen.channels)).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof ReportScheduleRequest]),
    );
    return Object.fromEntries(changed) as Partial<ReportScheduleRequest>;
}
