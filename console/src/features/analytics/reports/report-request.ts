import { channelsOf, DEFAULT_DAYS, faultOf, MAX_DAYS, scopeSearch, type ScopeSearch } from '#features/analytics/scope/scope.ts';
import { faultText } from '#features/analytics/scope/strings.ts';
import type { ReportRequest, ReportType } from '#features/analytics/types.ts';
import { daysAfter } from '#lib/format/time.ts';

export const REPORT_TYPES: ReportType[] = ['executive', 'summary', 'detailed'];

/** The search parameters of the report builder: what the report covers, and its type. */
export interface ReportSearch extends ScopeSearch {
    type?: ReportType | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export function reportSearch(raw: Record<string, unknown>): ReportSearch {
    const type = REPORT_TYPES.find((known) => known === raw.type);
    return { type: type === 'executive' ? undefined : type, ...scopeSearch(raw) };
}

/** Builds the request; by default an executive report of the last 30 days. */
export function requestOf(search: ReportSearch, today: string): Required<Omit<ReportRequest, 'channels'>> & Pick<ReportRequest, 'channels'> {
    const channels = channelsOf(search.channels);
    const endDate = search.to ?? today;
    return {
        reportType: search.type ?? 'executive',
        startDate: search.from ?? daysAfter(endDate, 1 - (search.days ?? DEFAULT_DAYS)),
        endDate,
        ...(channels.length > 0 ? { channels } : {}),
    };
}

/** Returns what is wrong with the dates, or undefined if the service accepts them. */
export function validateDays(startDate: string, endDate: string, today: string): string | undefined {
    const fault = faultOf(startDate, endDate, today);
    return fault && faultText(fault, MAX_DAYS);
}
