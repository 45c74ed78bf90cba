import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, PATH } from '#features/ava/api/keys.ts';
import type { Explanation } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

/** What can be explained. */
export type Subject = 'recommendations' | 'failures';

/** An explanation belongs to a version of its subject: other evidence is another version. Asking again costs nothing. */
export const explanationQuery = (campaignId: string, subject: Subject, id: string, version: number) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'explanation', subject, id, version),
        queryFn: ({ signal }) => json<Explanation>(`${PATH}/${subject}/${encodeURIComponent(id)}/explain`, { method: 'POST', signal }),
        staleTime: Number.POSITIVE_INFINITY,
    });

/** Returns why Ava says so, in sentences. May take as long as a model does. */
export const useExplanation = (campaignId: string, subject: Subject, id: string, version: number) => useQuery(explanationQuery(campaignId, subject, id, version));
