import type { ReportLinkRequest, ReportRequest } from '#features/analytics/types.ts';
import { dayCount } from '#lib/format/time.ts';

/** Days until a link expires. */
export const EXPIRIES = ['7', '30', '90', 'never'] as const;
export type Expiry = (typeof EXPIRIES)[number];

type Dated = ReportRequest & { startDate: string; endDate: string };

/** Returns the length of a report that ends today, which can move on with the calendar; else undefined. */
export const rollingDays = ({ startDate, endDate }: Dated, today: string) => (endDate === today ? dayCount(startDate, endDate) : undefined);

/** Builds the request for a link to a report. */
export function linkRequest(campaignId: string, report: Dated, chosen: { label: string; days: number | undefined; expiry: Expiry; now: number }): ReportLinkRequest {
    const { startDate, endDate, reportType, channels } = report;
    const label = chosen.label.trim();
    return {
        campaignId,
        reportType,
        ...(label ? { label } : {}),
        ...(chosen.days === undefined ? { startDate, endDate } : { days: chosen.days }),
        ...(channels && channels.length > 0 ? { channels } : {}),
        ...(chosen.expiry === 'never' ? {} : { expiresAt: new Date(chosen.now + Number(chosen.expiry) * 86_400_000).toISOString() }),
    };
}
