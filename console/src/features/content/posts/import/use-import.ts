import { useEffect, useRef, useState } from 'react';
import { importFile } from '#features/content/posts/api/import-posts.ts';
import type { ImportedFile } from '#features/content/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** A file and what became of it. */
export interface Entry {
    id: string;
    file: File;
    state: 'waiting' | 'running' | 'done' | 'failed';
    items: ImportedFile[];
    /** Why the file as a whole could not be imported. */
    reason?: string;
}

// More at once would not be faster.
const AT_ONCE = 3;

/** Imports files one by one, so that a file that fails leaves the results of the others. */
export function useImport(site: string) {
    const [entries, setEntries] = useState<Entry[]>([]);
    const busy = useRef(new Set<string>());
    const change = (id: string, part: Partial<Entry>) => setEntries((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)));

    useEffect(() => {
        const run = async ({ id, file }: Entry) => {
            busy.current.add(id);
            change(id, { state: 'running' });
            try {
                const { items } = await importFile(file, site);
                change(id, { state: 'done', items });
            } catch (problem) {
                change(id, { state: 'failed', reason: messageOf(problem) });
            } finally {
                busy.current.delete(id);
            }
        };
        const next = entries.filter((one) => one.state === 'waiting' && !busy.current.has(one.id));
        next.slice(0, Math.max(0, AT_ONCE - busy.current.size)).forEach((entry) => void run(entry));
    }, [entries, site]);

    const add = (files: File[]) =>
        setEntries((before) => [...before, ...files.map((file) => ({ id: crypto.randomUUID(), file, state: 'waiting' as const, items: [] }))]);
    return { entries, add, retry: (id: string) => change(id, { state: 'waiting', items: [] }) };
}
