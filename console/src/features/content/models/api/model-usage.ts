import { queryOptions, useQuery } from '@tanstack/react-query';
import { json } from '#lib/api/http.ts';

/** The calls of a UTC day for a purpose. */
export interface Calls {
    day: string;
    purpose: string;
    model: string;
    calls: number;
    answered: number;
    /** Tokens that were neither written to nor read from the prompt cache. */
    input: number;
    cacheWrite: number;
    cacheRead: number;
    output: number;
    /** In USD. */
    cost: number;
    /** Calls whose cost is unknown. */
    unpriced: number;
}

/** What a tenant's calls of models have used. */
export interface ModelUsage {
    /** The engine that calls go to now. */
    engine: string;
    /** Whether calls are made at all. */
    configured: boolean;
    from: string;
    to: string;
    /** Tokens that may be used today, in UTC, are used or booked, and are left. */
    budget: number;
    spent: number;
    left: number;
    /** Of all days listed, in USD. */
    cost: number;
    unpriced: number;
    items: Calls[];
}

export const usageQuery = (from: string, to: string) =>
    queryOptions({
        queryKey: ['content', 'model-usage', from, to],
        queryFn: ({ signal }) => json<ModelUsage>('/marketing/content/model-usage', { query: { from, to }, signal }),
        staleTime: 30_000,
    });

/** Returns the use and cost of models between two days, both included. */
export const useModelUsage = (from: string, to: string) => useQuery(usageQuery(from, to));
