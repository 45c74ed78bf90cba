import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, PATH } from '#features/ava/api/keys.ts';
import type { HitRates } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

export const hitRatesQuery = () =>
    queryOptions({
        queryKey: keys.tenant('hit-rates'),
        queryFn: ({ signal }) => json<HitRates>(`${PATH}/hit-rates`, { signal }),
        staleTime: 60_000,
    });

/** Returns how often accepted advice was followed by better results, by kind. */
export const useHitRates = () => useQuery(hitRatesQuery());
