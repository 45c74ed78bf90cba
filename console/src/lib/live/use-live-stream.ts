import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { send } from '#lib/api/http.ts';
import { forgetLive, POLL, setLive } from '#lib/live/live.ts';
import { followStream, type ServerEvent } from '#lib/live/sse.ts';

export interface LiveStream {
    path: string;
    /** The key under which LiveIndicator and the queries look up how fresh the data is. */
    liveKey: string;
    /** The query that is polled while the stream is down; when it fails, the data is stale. */
    mainQuery: QueryKey;
    onEvent: (client: QueryClient, event: ServerEvent) => void;
    onOpen: (client: QueryClient) => void;
    onClosed: (client: QueryClient) => void;
    /** Runs when the page is left. */
    stop?: () => void;
}

/**
 * Follows a server-sent event stream while the page is open and tracks whether its data streams, is polled or is stale.
 * `create` runs once for each id.
 */
export function useLiveStream(id: string, create: (id: string) => LiveStream): void {
    const client = useQueryClient();
    useEffect(() => {
        const stream = create(id);
        const abort = new AbortController();
        let open = false;
        setLive(stream.liveKey, 'polling');
        void followStream({
            signal: abort.signal,
            open: (lastEventId, signal) =>
                send(stream.path, {
                    signal,
                    headers: { Accept: 'text/event-stream', ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) },
                }),
            onEvent: (event) => stream.onEvent(client, event),
            onState: (state) => {
                open = state === 'open';
                setLive(stream.liveKey, open ? 'streaming' : 'polling');
                if (open) stream.onOpen(client);
                else stream.onClosed(client);
            },
        });
        const refreshState = () => setLive(stream.liveKey, open ? 'streaming' : isFailing(client, stream.mainQuery) ? 'stale' : 'polling');
        const timer = setInterval(refreshState, POLL / 3);
        return () => {
            clearInterval(timer);
            abort.abort();
            stream.stop?.();
            forgetLive(stream.liveKey);
        };
    }, [client, id, create]);
}

function isFailing(client: QueryClient, queryKey: QueryKey): boolean {
    const state = client.getQueryState(queryKey);
    return state !== undefined && (state.fetchFailureCount > 0 || state.status === 'error');
}
