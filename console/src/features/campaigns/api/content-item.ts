import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

type PieceText = components['schemas']['ContentView'];

/** A piece as content-service has it; asked for anew when the campaign knows of a newer one. */
export const useContentItem = (id: string, updatedAt: string | undefined, enabled: boolean) =>
    useQuery({
        queryKey: ['content', 'piece', id, updatedAt],
        queryFn: ({ signal }) => json<PieceText>(`/marketing/content/pieces/${encodeURIComponent(id)}`, { signal }),
        placeholderData: keepPreviousData,
        staleTime: Number.POSITIVE_INFINITY,
        enabled,
    });
