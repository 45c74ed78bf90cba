import { reportStrings } from '#features/analytics/reports/strings.ts';
import type { ReportRequest, ReportType } from '#features/analytics/types.ts';
import { CHANNELS, inOrder, type Channel } from '#lib/channels.ts';

export const REPORT_TYPES: ReportType[] = ['executive', 'summary', 'detailed'];

export const MAX_DAYS = 366;

/** The search parameters of the report builder. */
export interface ReportSearch {
    type?: ReportType | undefined;
    from?: string | undefined;
    to?: string | undefined;
    channels?: string | undefined;
}

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined);

/** Parses the search parameters and drops invalid ones. */
export function reportSearch(raw: Record<string, unknown>): ReportSearch {
    const type = REPORT_TYPES.find((known) => known === raw.type);
    const channels = typeof raw.channels === 'string' ? channelsOf(raw.channels) : [];
    return {
        type: type === 'executive' ? undefined : type,
        from: day(raw.from),
        to: day(raw.to),
        channels: channels.length > 0 ? channels.join(',') : undefined,
    };
}

/** Parses a list of channels; an empty list means all channels. */
export const channelsOf = (text: string | undefined): Channel[] => inOrder((text ?? '').split(',').filter((one): one is Channel => CHANNELS.includes(one as Channel)));

export const daysBefore = (today: string, days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

/** Builds the request; by default an executive report of the last 30 days. */
export function requestOf(search: ReportSearch, today: string): Required<Omit<ReportRequest, 'channels'>> & Pick<ReportRequest, 'channels'> {
    const channels = channelsOf(search.channels);
    const endDate = search.to ?? today;
    return {
        reportType: search.type ?? 'executive',
        startDate: search.from ?? daysBefore(endDate, 29),
        endDate,
        ...(channels.length > 0 ? { channels } : {}),
    };
}

/** Returns what is wrong with the dates, or undefined if the service accepts them. */
export function validateDays(startDate: string, endDate: string, today: string): string | undefined {
    if (startDate > endDate) return reportStrings.errors.order;
    if (endDate > today) return reportStrings.errors.future;
    if ((Date.parse(endDate) - Date.parse(startDate)) / 86_400_000 >= MAX_DAYS) return reportStrings.errors.tooLong(MAX_DAYS);
    return undefined;
}
