import { dashboardQuery } from '#features/analytics/api/dashboard.ts';
import { keys, liveKey, path } from '#features/analytics/api/keys.ts';
import type { Dashboard } from '#features/analytics/types.ts';
import { throttle } from '#lib/throttle.ts';
import { useLiveStream, type LiveStream } from '#lib/live/use-live-stream.ts';

// The stream carries the dashboard; the other queries are refetched at most this often.
const REFETCH_EVERY = 2_000;
// What new metrics don't change, or what a person asked for at one time.
const ON_DEMAND = ['report', 'report-page', 'report-links', 'report-schedules'];

/** Streams a campaign's dashboard into the cache and refetches the rest. While the stream is down, the hooks poll. */
export const useAnalyticsStream = (id: string): void => useLiveStream(id, analyticsStream);

function analyticsStream(id: string): LiveStream {
    const refetchOthers = throttle(REFETCH_EVERY, (client: Parameters<LiveStream['onOpen']>[0]) => {
        void client.invalidateQueries({ queryKey: keys.one(id), predicate: (query) => isLive(query) && query.queryKey[3] !== 'dashboard' });
    });
    return {
        path: path(id, 'stream'),
        liveKey: liveKey(id),
        queries: keys.one(id),
        onEvent: (client, event) => {
            if (event.event !== 'dashboard') return;
            client.setQueryData(dashboardQuery(id).queryKey, JSON.parse(event.data) as Dashboard);
            refetchOthers.run(client);
        },
        // The dashboard is the stream's first event.
        onOpen: refetchOthers.run,
        onClosed: (client) => void client.invalidateQueries({ queryKey: keys.one(id), predicate: isLive }),
        stop: refetchOthers.stop,
    };
}

const isLive = (query: { queryKey: readonly unknown[] }) => !ON_DEMAND.includes(String(query.queryKey[3]));
