import { queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/social/api/keys.ts';
import type { BestTimes } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';

/** The best hours of each network's default account, or of one account. */
export const bestTimesQuery = (accountId?: string) =>
    queryOptions({
        queryKey: [...keys.bestTimes, accountId ?? 'defaults'],
        queryFn: ({ signal }) => json<{ items: BestTimes[] }>(`${PATH}/platforms/recommendations`, { query: { accountId }, signal }),
        staleTime: 5 * 60_000,
    });
