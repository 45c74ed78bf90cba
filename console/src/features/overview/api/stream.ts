import type { QueryClient } from '@tanstack/react-query';
import { keys, PATH } from '#features/overview/api/keys.ts';
import { OVERVIEW } from '#features/overview/api/overview.ts';
import { useLiveStream, type LiveStream } from '#lib/live/use-live-stream.ts';

/** Refetches the overview and the notifications when they change. While the stream is down, the hooks poll. */
export const useOverviewStream = (): void => useLiveStream(OVERVIEW, overviewStream);

function overviewStream(id: string): LiveStream {
    const refetchAll = (client: QueryClient) => void client.invalidateQueries({ queryKey: keys.ava });
    return { path: `${PATH}/stream`, liveKey: id, queries: keys.ava, onEvent: refetchAll, onOpen: refetchAll, onClosed: refetchAll };
}
