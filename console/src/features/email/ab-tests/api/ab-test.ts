import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AbResults, AbTest, AbTestChange, NewAbTest, SampleSize } from '#features/email/ab-tests/types.ts';
import { keys as emailKeys, PATH, pathOf } from '#features/email/emails/api/keys.ts';
import { notStale } from '#features/email/parts/stale.ts';
import { json, send } from '#lib/api/http.ts';
import { Problem } from '#lib/api/problem.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

const PART = '/ab-test';
const keyOf = (id: string) => [...emailKeys.one(id), 'ab-test'] as const;
const isRunning = (status: AbTest['status'] | undefined) => status === 'RUNNING' || status === 'WAITING';

/** The A/B test of an email; null if it has none. */
export const abTestQuery = (id: string) =>
    queryOptions({
        queryKey: keyOf(id),
        queryFn: ({ signal }) => json<AbTest>(pathOf(id, PART), { signal }).catch(noneIfMissing),
        refetchInterval: ({ state }) => (isRunning(state.data?.status) ? POLL : false),
    });

function noneIfMissing(problem: unknown): null {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
}

export const abResultsQuery = (id: string) =>
    queryOptions({
        queryKey: [...keyOf(id), 'results'],
        queryFn: ({ signal }) => json<AbResults>(pathOf(id, `${PART}/results`), { signal }),
        refetchInterval: ({ state }) => (state.error || isRunning(state.data?.status) ? POLL : false),
    });

/** How many recipients each variant needs to show a relative difference. */
export const sampleSizeQuery = (baseline: number, effect: number, variants: number, power: number) =>
    queryOptions({
        queryKey: ['email', 'sample-size', baseline, effect, variants, power],
        queryFn: ({ signal }) => json<SampleSize>(`${PATH}/ab-test/sample-size`, { query: { baseline, effect, variants, power }, signal }),
        placeholderData: keepPreviousData,
        staleTime: Infinity,
    });

async function written<T>(id: string, request: Promise<T>): Promise<T> {
    try {
        return await notStale(request);
    } finally {
        void queries.invalidateQueries({ queryKey: [...emailKeys.one(id), 'preview'] });
        await queries.invalidateQueries({ queryKey: keyOf(id) });
    }
}

export const createAbTest = (id: string, test: NewAbTest, idempotencyKey: string) => written(id, json<AbTest>(pathOf(id, PART), { method: 'POST', body: test, idempotencyKey }));

export const changeAbTest = ({ emailId, version }: AbTest, change: AbTestChange) => written(emailId, json<AbTest>(pathOf(emailId, PART), { method: 'PATCH', body: change, ifMatch: version }));

export const deleteAbTest = ({ emailId, version }: AbTest) => written(emailId, send(pathOf(emailId, PART), { method: 'DELETE', ifMatch: version }));

/** Sends a variant to the rest of the audience. Repeating it changes nothing. */
export const chooseWinner = (id: string, variant: string) => written(id, json<AbTest>(pathOf(id, `${PART}/winner`), { method: 'POST', body: { variant } }));
