import { infiniteQueryOptions } from '@tanstack/react-query';
import { keys, pathOf } from '#features/email/contacts/api/keys.ts';
import type { TimelinePage } from '#features/email/contacts/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** What happened to a contact, newest first. */
export const timelineQuery = (id: string) =>
    infiniteQueryOptions({
        queryKey: keys.timeline(id),
        queryFn: ({ signal, pageParam }) => json<TimelinePage>(pathOf(id, '/timeline'), { query: { limit: 50, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        refetchInterval: POLL,
    });

/** Everything that is stored about a person, as a file that can be handed over. */
export async function exportContact(id: string): Promise<Blob> {
    const stored = await json<object>(pathOf(id, '/export'));
    return new Blob([JSON.stringify(stored, null, 2)], { type: 'application/json' });
}

/** The page on which a contact chooses what to receive. */
export const preferencesLink = async (id: string) => (await json<{ url: string }>(pathOf(id, '/preferences-link'))).url;
