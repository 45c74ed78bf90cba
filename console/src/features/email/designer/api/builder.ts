import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Built, ContentChange } from '#features/email/design/types.ts';
import { json } from '#lib/api/http.ts';

const PATH = '/marketing/email/builder/build';
// Milliseconds that the preview of an earlier state is remembered, for undo.
const REMEMBERED = 60_000;

/** How content looks to recipients, and what to correct. Nothing is stored. `body` is the request as JSON. */
export const builtQuery = (body: string | undefined) =>
    queryOptions({
        queryKey: ['email', 'builder', body],
        queryFn: ({ signal }) => json<Built>(PATH, { method: 'POST', body: JSON.parse(body!) as ContentChange, signal }),
        enabled: body !== undefined,
        placeholderData: keepPreviousData,
        staleTime: Infinity,
        gcTime: REMEMBERED,
    });
