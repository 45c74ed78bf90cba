import { useSyncExternalStore } from 'react';

/** How fresh data is, and since when. */
export interface Live {
    mode: 'streaming' | 'polling' | 'stale';
    since: number;
}

/** Milliseconds between polls while nothing streams. */
export const POLL = 15_000;

const states = new Map<string, Live>();
const listeners = new Set<() => void>();

/** Records how the data under a key arrives. The time changes only with the mode. */
export function setLive(key: string, mode: Live['mode']): void {
    if (states.get(key)?.mode === mode) return;
    states.set(key, { mode, since: Date.now() });
    listeners.forEach((listener) => listener());
}

export function forgetLive(key: string): void {
    states.delete(key);
    listeners.forEach((listener) => listener());
}

export const isStreaming = (key: string) => states.get(key)?.mode === 'streaming';

export function useLive(key: string): Live | undefined {
    return useSyncExternalStore(subscribe, () => states.get(key));
}

function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
