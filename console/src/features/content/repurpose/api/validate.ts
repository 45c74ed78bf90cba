import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { Validation } from '#features/content/repurpose/types.ts';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

/** A text as it would be published. */
export type Draft = components['schemas']['ValidateText'];

/** Validates texts against their platform's rules. A text that did not change is not sent again. */
export const useValidations = (drafts: Draft[]) =>
    useQueries({
        queries: drafts.map((draft) => ({
            queryKey: ['content', 'validation', draft] as const,
            queryFn: ({ signal }: { signal: AbortSignal }) => json<Validation>('/marketing/content/validate', { method: 'POST', body: draft, signal }),
            staleTime: Number.POSITIVE_INFINITY,
            placeholderData: keepPreviousData,
            retry: false,
        })),
        combine: (results) => ({
            failed: results.some(({ isError }) => isError),
            answers: results.map(({ data, isPlaceholderData }) => (isPlaceholderData ? undefined : data)),
        }),
    });
