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

const refresh = (campaignId: string) => queries.invalidateQueries({ queryKey: key(campaignId) });

/** Creates a link. Only this answer has its address. */
export async function createReportLink(wanted: ReportLinkRequest): Promise<CreatedReportLink> {
    const created = await json<CreatedReportLink>(LINKS, { method: 'POST', body: wanted });
    void refresh(wanted.campaignId);
    return created;
}

/** Revokes a link; whoever opens it from now on gets a 404. */
export async function revokeReportLink({ campaignId, id }: ReportLink): Promise<void> {
    await send(`${LINKS}/${encodeURIComponent(id)}`, { method: 'DELETE' });
    await refresh(campaignId);
}
