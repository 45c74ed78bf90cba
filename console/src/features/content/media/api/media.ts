import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { MEDIA, PATH, pathOf } from '#features/content/media/api/keys.ts';
import type { Media, MediaKind, MediaPage } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

export interface MediaQuery {
    kind?: MediaKind | undefined;
    q?: string | undefined;
}

export const mediaQuery = (query: MediaQuery) =>
    infiniteQueryOptions({
        queryKey: [...MEDIA, query],
        queryFn: ({ signal, pageParam }) => json<MediaPage>(PATH, { query: { ...query, limit: 40, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
    });

/** Returns the pictures and videos of the library, the newest first. */
export const useMedia = (query: MediaQuery) => useInfiniteQuery(mediaQuery(query));

/** Fetches a file's description as it is now, with new links. */
export const fetchOne = (id: string) => json<Media>(pathOf(id));

export const refreshMedia = () => queries.invalidateQueries({ queryKey: MEDIA });
