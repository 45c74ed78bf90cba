import { useEffect } from 'react';
import { forgetLive, setLive } from '#lib/live/live.ts';

/** Marks the data of a page that only polls as polled, or as stale while polling fails. */
export function usePolling(key: string, failing: boolean): void {
    useEffect(() => setLive(key, failing ? 'stale' : 'polling'), [key, failing]);
    useEffect(() => () => forgetLive(key), [key]);
}
