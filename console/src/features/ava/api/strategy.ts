import { queryOptions, useQuery } from '@tanstack/react-query';
import { campaignPath, keys, written } from '#features/ava/api/keys.ts';
import type { Strategy, StrategyWish } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

const ANSWER_POLL = 3000;

export const strategyQuery = (campaignId: string, version: number) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'strategy', version),
        queryFn: ({ signal }) => json<Strategy>(campaignPath(campaignId, `/strategies/${version}`), { signal }),
        staleTime: 30_000,
        // The answer to an application comes within seconds.
        refetchInterval: ({ state }) => (state.data?.application?.state === 'REQUESTED' ? ANSWER_POLL : false),
    });

/** Returns a version of a campaign's strategy. */
export const useStrategy = (campaignId: string, version: number) => useQuery(strategyQuery(campaignId, version));

/** Makes a new version. The key makes it safe to retry. */
export const generateStrategy = (campaignId: string, wish: StrategyWish, idempotencyKey: string) =>
    written(campaignId, json<Strategy>(campaignPath(campaignId, '/generate-strategy'), { method: 'POST', body: wish, idempotencyKey }));

/** Turns a version into the campaign's budget split and drafts of its content. */
export const applyStrategy = ({ campaignId, version, revision }: Pick<Strategy, 'campaignId' | 'version' | 'revision'>, idempotencyKey: string) =>
    written(campaignId, json<Strategy>(campaignPath(campaignId, `/strategies/${version}/apply`), { method: 'POST', ifMatch: revision, idempotencyKey }));
