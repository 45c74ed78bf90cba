import type { ReportType, ReportRequest } from '#features/analytics/types.ts';
import { inOrder, CHANNELS, type Channel } from '#lib/channels.ts';

export const REPORT_TYPES: { value: ReportType; label: string; says: string }[] = [
    { value: 'executive', label: 'Executive', says: 'What happened in a few sentences, what to make of it, and what to do next.' },
    { value: 'summary', label: 'Summary', says: 'Key figures, channels, return on spend and the ranking.' },
    { value: 'detailed', label: 'Detailed', says: 'The summary with every day, what stands out, the best days and advice.' },
];

export const MOST_DAYS = 366;

/** What the address of the report builder holds. */
export interface ReportSearch {
    type?: ReportType | undefined;
    from?: string | undefined;
    to?: string | undefined;
    channels?: string | undefined;
}

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined);

/** Keeps what it understands of an address and forgets the rest. */
export function reportSearch(raw: Record<string, unknown>): ReportSearch {
    const type = REPORT_TYPES.find((one) => one.value === raw.type)?.value;
    const channels = typeof raw.channels === 'string' ? channelsOf(raw.channels) : [];
    return {
        type: type === 'executive' ? undefined : type,
        from: day(raw.from),
        to: day(raw.to),
        channels: channels.length > 0 ? channels.join(',') : undefined,
    };
}

/** NoValue named means all. */
export const channelsOf = (text: string | undefined): Channel[] => inOrder((text ?? '').split(',').filter((one): one is Channel => CHANNELS.includes(one as Channel)));

export const daysBefore = (today: string, days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

/** What is asked of the service; thirty days up to today unless said otherwise. */
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

/** What is wrong with the days, in words that say what to do. */
export function validateDays(startDate: string, endDate: string, today: string): string | undefined {
    if (startDate > endDate) return 'The first day comes after the last: choose an earlier one.';
    if (endDate > today) return 'The last day has not come yet: choose today or earlier.';
    if ((Date.parse(endDate) - Date.parse(startDate)) / 86_400_000 >= MOST_DAYS) return `A report covers ${MOST_DAYS} days at most: choose a later first day.`;
    return undefined;
}
