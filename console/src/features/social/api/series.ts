import { infiniteQueryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/social/api/keys.ts';
import type { Series } from '#features/social/types.ts';
import type { components } from '#lib/api/social.ts';
import { json, send } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

const SERIES = `${PATH}/series`;
const PAGE = 50;

/** The recurring posts of a campaign, page by page. */
export const seriesQuery = (campaignId: string) =>
    infiniteQueryOptions({
        queryKey: [...keys.series, campaignId],
        queryFn: ({ signal, pageParam }) => json<components['schemas']['PageSeriesView']>(SERIES, { query: { campaignId, limit: PAGE, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        refetchInterval: POLL,
    });

/** Ends a recurring post, at the version that the person saw; its posts in the queue stay. */
export async function endSeries({ id, version }: Pick<Series, 'id' | 'version'>): Promise<void> {
    try {
        await send(`${SERIES}/${encodeURIComponent(id)}`, { method: 'DELETE', ifMatch: version });
    } finally {
        void queries.invalidateQueries({ queryKey: keys.series });
    }
}
