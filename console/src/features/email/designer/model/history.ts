/** What can be undone and done again. */
export interface History<T> {
    past: readonly T[];
    now: T;
    future: readonly T[];
    /** What the last change was about, and when. */
    last?: { about: string; at: number } | undefined;
}

const MOST_STEPS = 200;
/** Changes of the same thing are one step until the person pauses for so many milliseconds. */
const PAUSE = 1_500;

export const startOf = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** Adds a step; with `about`, changes of the same thing in quick succession are one step. */
export function record<T>(history: History<T>, now: T, at: number, about?: string): History<T> {
    if (now === history.now) return history;
    const last = about === undefined ? undefined : { about, at };
    if (last && history.last && history.last.about === about && at - history.last.at < PAUSE) return { ...history, now, future: [], last };
    return { past: [...history.past, history.now].slice(-MOST_STEPS), now, future: [], last };
}

export const undo = <T>({ past, now, future }: History<T>): History<T> => (past.length === 0 ? { past, now, future } : { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] });

export const redo = <T>({ past, now, future }: History<T>): History<T> => (future.length === 0 ? { past, now, future } : { past: [...past, now], now: future[0]!, future: future.slice(1) });
