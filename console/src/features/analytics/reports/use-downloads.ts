import { useEffect, useRef, useState } from 'react';
import { path } from '#features/analytics/api/keys.ts';
import { fileName, type Format } from '#features/analytics/reports/formats.ts';
import type { ReportRequest } from '#features/analytics/types.ts';
import { fetchFile, saveFile } from '#lib/api/file.ts';
import { messageOf } from '#lib/api/problem.ts';

/** A file that is being downloaded, complete or failed. */
export interface Download {
    key: number;
    format: Format;
    name: string;
    state: 'running' | 'done' | 'failed';
    received: number;
    total: number | undefined;
    problem?: string;
}

/** Downloads files and tracks their progress. Leaving the page cancels running downloads. */
export function useDownloads(id: string, campaign: string) {
    const [list, setList] = useState<Download[]>([]);
    const running = useRef(new Map<number, AbortController>());
    const last = useRef(0);
    useEffect(() => {
        const all = running.current;
        return () => all.forEach((one) => one.abort());
    }, []);

    const update = (key: number, part: Partial<Download>) =>
        setList((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
    const remove = (key: number) => setList((before) => before.filter((one) => one.key !== key));

    const run = async (key: number, format: Format, name: string, request: ReportRequest) => {
        const abort = new AbortController();
        running.current.set(key, abort);
        try {
            const file = await fetchFile(path(id, format.endpoint), {
                method: 'POST',
                body: format.body(request),
                accept: format.accept,
                signal: abort.signal,
                onProgress: (received, total) => update(key, { received, total }),
            });
            saveFile(file, name);
            update(key, { state: 'done', received: file.size });
        } catch (failure) {
            if (abort.signal.aborted) remove(key);
            else update(key, { state: 'failed', problem: messageOf(failure) });
        } finally {
            running.current.delete(key);
        }
    };

    const start = (format: Format, request: ReportRequest) => {
        last.current += 1;
        const key = last.current;
        const name = fileName(campaign, request, format);
        setList((before) => [{ key, format, name, state: 'running' as const, received: 0, total: undefined }, ...before].slice(0, 6));
        void run(key, format, name, request);
    };

    return { list, start, cancel: (key: number) => running.current.get(key)?.abort(), remove };
}
