import { queryOptions, useQuery } from '@tanstack/react-query';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

type Schemas = components['schemas'];

/** The calls of a UTC day for a purpose. Input tokens are those neither written to nor read from the prompt cache; costs are in USD. */
export type Calls = Schemas['Purpose'];

/** What a tenant's calls of models have used. The budget counts the tokens of today, in UTC. */
export type ModelUsage = Schemas['ModelUsage'];

export const usageQuery = (from: string, to: string) =>
    queryOptions({
        queryKey: ['content', 'model-usage', from, to],
        queryFn: ({ signal }) => json<ModelUsage>('/marketing/content/model-usage', { query: { from, to }, signal }),
        staleTime: 30_000,
    });

/** Returns the use and cost of models for content between two days, both included. */
export const useModelUsage = (from: string, to: string) => useQuery(usageQuery(from, to));

export const reportUsageQuery = (from: string, to: string) =>
    queryOptions({
        queryKey: ['analytics', 'model-usage', from, to],
        queryFn: ({ signal }) => json<ModelUsage>('/marketing/analytics/model-usage', { query: { from, to }, signal }),
        staleTime: 30_000,
    });

/** Returns the same for reports, which have a budget of their own. */
export const useReportModelUsage = (from: string, to: string) => useQuery(reportUsageQuery(from, to));
