import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '#features/analytics/api/keys.ts';
import type { CreatedReportLink, ReportLink, ReportLinkRequest } from '#features/analytics/types.ts';
import { json, send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const LINKS = '/marketing/analytics/reports/links';

const key = (campaignId: string) => keys.part(campaignId, 'report-links');

export const reportLinksQuery = (campaignId: string) =>
    infiniteQueryOptions({
        queryKey: key(campaignId),
        queryFn: ({ signal, pageParam }) =>
            json<{ items: ReportLink[]; nextCursor?: string | null }>(LINKS, { query: { campaignId, limit: 20, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

/** Returns the links to a campaign's reports, from the newest to the oldest. */
export const useReportLinks = (campaignId: string) => useInfiniteQuery(reportLinksQuery(campaignId));

/** Refetches the links, for example after a schedule was deleted together with those that it sent. */
export const refreshReportLinks = (campaignId: string) => queries.invalidateQueries({ queryKey: key(campaignId) });

/** Creates a link. Only this answer has its address. */
export async function createReportLink(wanted: ReportLinkRequest): Promise<CreatedReportLink> {
    const created = await json<CreatedReportLink>(LINKS, { method: 'POST', body: wanted });
    void refreshReportLinks(wanted.campaignId);
    return created;
}

/** Revokes a link; from now on it answers 404. The links are refetched even if it fails: someone else may have revoked it. */
export async function revokeReportLink({ campaignId, id }: ReportLink): Promise<void> {
    try {
        await send(`${LINKS}/${encodeURIComponent(id)}`, { method: 'DELETE' });
    } finally {
        await refreshReportLinks(campaignId);
    }
}
