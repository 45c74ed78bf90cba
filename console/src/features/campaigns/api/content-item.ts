import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

type ContentView = components['schemas']['ContentView'];

/** Returns a content item from the content service; refetched when the campaign knows a newer version. */
export const useContentItem = (id: string, updatedAt: string | undefined, enabled: boolean) =>
    useQuery({
        queryKey: ['content', 'piece', id, updatedAt],
        queryFn: ({ signal }) => json<ContentView>(`/marketing/content/pieces/${encodeURIComponent(id)}`, { signal }),
        placeholderData: keepPreviousData,
        staleTime: Number.POSITIVE_INFINITY,
        enabled,
    });
