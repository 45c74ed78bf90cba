import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { send } from '#lib/api/http.ts';
import { forgetLive, setLive } from '#lib/live/live.ts';
import { followStream, type ServerEvent } from '#lib/live/sse.ts';

export interface LiveStream {
    path: string;
    /** The key under which LiveIndicator and the queries look up how fresh the data is. */
    liveKey: string;
    /** The start of the keys of all queries that the page shows; while one of them fails, its data is stale. */
    queries: QueryKey;
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
        const refreshState = () => setLive(stream.liveKey, isFailing(client, stream.queries) ? 'stale' : open ? 'streaming' : 'polling');
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
                refreshState();
                if (open) stream.onOpen(client);
                else stream.onClosed(client);
            },
        });
        const forget = client.getQueryCache().subscribe(({ type, query }) => type === 'updated' && startsWith(query.queryKey, stream.queries) && refreshState());
        return () => {
            forget();
            abort.abort();
            stream.stop?.();
            forgetLive(stream.liveKey);
        };
    }, [client, id, create]);
}

/** Whether a query on the page has failed since its last success. */
function isFailing(client: QueryClient, queryKey: QueryKey): boolean {
    return client
        .getQueryCache()
        .findAll({ queryKey, type: 'active' })
        .some(({ state }) => state.fetchFailureCount > 0 || state.status === 'error');
}

const startsWith = (key: QueryKey, start: QueryKey) => start.every((part, at) => key[at] === part);
