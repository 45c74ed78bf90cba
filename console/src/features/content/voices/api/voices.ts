import { queryOptions, useQuery } from '@tanstack/react-query';
import { voiceKeys } from '#features/content/voices/api/keys.ts';
import type { VoicePage } from '#features/content/voices/types.ts';
import { json } from '#lib/api/http.ts';

export const voicesQuery = () =>
    queryOptions({
        queryKey: voiceKeys.list,
        queryFn: ({ signal }) => json<VoicePage>('/marketing/content/brand-voices', { query: { limit: 100 }, signal }),
        staleTime: 30_000,
    });

/** Returns the tenant's brand voices, the newest first. */
export const useVoices = () => useQuery(voicesQuery());
