import { queryOptions } from '@tanstack/react-query';
import type { Brand, BrandChange } from '#features/email/brand/types.ts';
import { notStale } from '#features/email/parts/stale.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/brand';
const KEY = ['email', 'brand'] as const;

export const brandQuery = () => queryOptions({ queryKey: KEY, queryFn: ({ signal }) => json<Brand>(PATH, { signal }) });

/** Replaces the brand that the person saw. */
export async function saveBrand(version: number, brand: BrandChange): Promise<Brand> {
    try {
        const saved = await notStale(json<Brand>(PATH, { method: 'PUT', body: brand, ifMatch: version }));
        queries.setQueryData(KEY, saved);
        // Everything that is built looks different now.
        void queries.invalidateQueries({ queryKey: ['email', 'builder'] });
        void queries.invalidateQueries({ queryKey: ['email', 'templates'] });
        return saved;
    } catch (problem) {
        void queries.invalidateQueries({ queryKey: KEY });
        throw problem;
    }
}
