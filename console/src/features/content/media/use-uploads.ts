import { useEffect, useRef, useState } from 'react';
import { refreshMedia } from '#features/content/media/api/media.ts';
import { uploadMedia } from '#features/content/media/api/upload-media.ts';
import type { Media } from '#features/content/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** A file on its way into the library. */
export interface UploadEntry {
    id: string;
    file: File;
    state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
    /** The share that was sent, from 0 to 1. */
    share: number;
    media?: Media;
    reason?: string;
}

// More at once would compete for the same line.
const AT_ONCE = 2;

/** Uploads files a few at a time. One that fails leaves the others alone. */
export function useUploads(onAdded?: (media: Media) => void) {
    const [entries, setEntries] = useState<UploadEntry[]>([]);
    const running = useRef(new Map<string, AbortController>());
    const added = useRef(onAdded);
    useEffect(() => {
        added.current = onAdded;
    });
    useEffect(() => {
        const uploads = running.current;
        return () => uploads.forEach((one) => one.abort());
    }, []);
    const change = (id: string, part: Partial<UploadEntry>) => setEntries((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)));

    useEffect(() => {
        const run = async ({ id, file }: UploadEntry) => {
            const stop = new AbortController();
            running.current.set(id, stop);
            change(id, { state: 'running', share: 0 });
            try {
                const media = await uploadMedia({ file, idempotencyKey: id, signal: stop.signal, onProgress: (share) => change(id, { share }) });
                await refreshMedia();
                change(id, { state: 'done', media });
                added.current?.(media);
            } catch (problem) {
                change(id, stop.signal.aborted ? { state: 'cancelled' } : { state: 'failed', reason: messageOf(problem) });
            } finally {
                running.current.delete(id);
            }
        };
        const next = entries.filter((one) => one.state === 'waiting' && !running.current.has(one.id));
        next.slice(0, Math.max(0, AT_ONCE - running.current.size)).forEach((entry) => void run(entry));
    }, [entries]);

    return {
        entries,
        /** How many files are not in the library yet. */
        left: entries.filter(({ state }) => state === 'waiting' || state === 'running').length,
        add: (files: File[]) => setEntries((before) => [...before, ...files.map((file) => ({ id: crypto.randomUUID(), file, state: 'waiting' as const, share: 0 }))]),
        retry: (id: string) => change(id, { state: 'waiting', share: 0 }),
        cancel: (id: string) => (running.current.has(id) ? running.current.get(id)?.abort() : change(id, { state: 'cancelled' })),
        clear: () => setEntries((before) => before.filter(({ state }) => state === 'waiting' || state === 'running')),
    };
}
