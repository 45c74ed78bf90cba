import { z } from 'zod/mini';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import { REPORT_TYPES } from '#features/analytics/reports/report-request.ts';
import { channelsOf } from '#features/analytics/scope/scope.ts';
import type { ReportRequest, ReportSchedule, ReportScheduleRequest, ReportType } from '#features/analytics/types.ts';
import { WEEKDAYS, type Weekday } from '#lib/format/weekdays.ts';
import { isZone } from '#lib/format/zones.ts';

const text = scheduleStrings.dialog.errors;

export const CADENCES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
/** The days of the month that every month has. */
export const MONTH_DAYS = Array.from({ length: 28 }, (_, index) => String(index + 1));
export const LAST_DAY = 'last';

const MOST_RECIPIENTS = 20;
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;

/** Splits what a person typed or pasted into addresses, each once. */
export const addressesOf = (typed: string) => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];

function recipientsProblem(typed: string): string | undefined {
    const addresses = addressesOf(typed);
    const invalid = addresses.find((address) => !ADDRESS.test(address));
    return addresses.length === 0 ? text.noRecipient : addresses.length > MOST_RECIPIENTS ? text.tooMany : invalid && text.address(invalid);
}

export const scheduleSchema = z.object({
    name: z.string().check(z.refine((name) => name.trim() !== '', text.name)),
    reportType: z.enum(REPORT_TYPES),
    days: z.string().check(z.refine((days) => /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 366, text.days)),
    cadence: z.enum(CADENCES),
    weekday: z.enum(WEEKDAYS),
    dayOfMonth: z.string(),
    time: z.string().check(z.regex(/^\d{2}:\d{2}$/, text.time)),
    timeZone: z.string(),
    recipients: z.string().check((payload) => {
        const message = recipientsProblem(payload.value);
        if (message) payload.issues.push({ code: 'custom', message, input: payload.value });
    }),
    channels: z.string(),
});

/** A schedule as a person edits it. */
export interface ScheduleFields {
    name: string;
    reportType: ReportType;
    days: string;
    cadence: (typeof CADENCES)[number];
    weekday: Weekday;
    dayOfMonth: string;
    time: string;
    timeZone: string;
    recipients: string;
    /** Separated by commas; empty for all. */
    channels: string;
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
    channels: (report.channels ?? []).join(','),
});

export const fieldsOf = ({ name, reportType, days, timing, recipients, channels }: ReportSchedule): ScheduleFields => ({
    name,
    reportType,
    days: String(days),
    cadence: timing.cadence,
    weekday: timing.weekday ?? 'MONDAY',
    dayOfMonth: timing.dayOfMonth ? String(timing.dayOfMonth) : timing.cadence === 'MONTHLY' ? LAST_DAY : '1',
    time: timing.time,
    timeZone: timing.timeZone,
    recipients: recipients.join('\n'),
    channels: channels.join(','),
});

/** Builds the request from valid fields. */
export const scheduleRequest = (fields: ScheduleFields): ReportScheduleRequest => ({
    name: fields.name.trim(),
    reportType: fields.reportType,
    days: Number(fields.days),
    channels: channelsOf(fields.channels),
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
    const before = scheduleRequest(fieldsOf(seen));
    const changed = Object.entries(scheduleRequest(fields)).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof ReportScheduleRequest]),
    );
    return Object.fromEntries(changed) as Partial<ReportScheduleRequest>;
}
