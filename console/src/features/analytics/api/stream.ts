import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dashboardQuery } from '#features/analytics/api/dashboard.ts';
import { keys, liveKey, path, POLL } from '#features/analytics/api/keys.ts';
import type { Dashboard } from '#features/analytics/types.ts';
import { send } from '#lib/api/http.ts';
import { forgetLive, setLive } from '#lib/live/live.ts';
import { follow } from '#lib/live/sse.ts';

// The dashboard comes by the stream; what is asked for beside it is asked for at most this often.
const REST_EVERY = 2_000;
const ON_DEMAND = ['report', 'report-page'];

/** Streams a campaign's dashboard into the cache and keeps the rest fresh; while it is cut, hooks ask by themselves. */
export function useAnalyticsStream(id: string): void {
    const client = useQueryClient();
    useEffect(() => {
        const end = new AbortController();
        const key = liveKey(id);
        const rest = atMostEvery(REST_EVERY, () => void client.invalidateQueries({ queryKey: keys.one(id), predicate: isRest }));
        let open = false;
        setLive(key, 'polling');
        void follow({
            signal: end.signal,
            open: (lastEventId, signal) =>
                send(path(id, 'stream'), {
                    signal,
                    headers: { Accept: 'text/event-stream', ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) },
                }),
            onEvent: (event) => {
                if (event.event !== 'dashboard') return;
                client.setQueryData(dashboardQuery(id).queryKey, JSON.parse(event.data) as Dashboard);
                rest.run();
            },
            onState: (state) => {
                open = state === 'open';
                setLive(key, open ? 'streaming' : 'polling');
                // The dashboard is the stream's first event; once it is cut, asking begins again at once.
                if (open) rest.run();
                else void client.invalidateQueries({ queryKey: keys.one(id), predicate: isFigures });
            },
        });
        const watch = setInterval(() => setLive(key, open ? 'streaming' : fails(client, id) ? 'stale' : 'polling'), POLL / 3);
        return () => {
            clearInterval(watch);
            rest.stop();
            end.abort();
            forgetLive(key);
        };
    }, [client, id]);
}

interface Keyed {
    queryKey: readonly unknown[];
}

const isFigures = (query: Keyed) => !ON_DEMAND.includes(String(query.queryKey[3]));
const isRest = (query: Keyed) => isFigures(query) && query.queryKey[3] !== 'dashboard';

/** Runs at once, and what is wished for meanwhile once more afterwards. */
function atMostEvery(pause: number, act: () => void) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let again = false;
    const run = () => {
        again = timer !== undefined;
        if (again) return;
        act();
        timer = setTimeout(() => {
            timer = undefined;
            if (again) run();
        }, pause);
    };
    return { run, stop: () => clearTimeout(timer) };
}

// Polling that fails is no polling: then the figures are stale.
function fails(client: QueryClient, id: string): boolean {
    const state = client.getQueryState(dashboardQuery(id).queryKey);
    return state !== undefined && (state.fetchFailureCount > 0 || state.status === 'error');
}
