import { useEffect, useRef, useState } from 'react';
import { path } from '#features/analytics/api/keys.ts';
import { fileName, type Format } from '#features/analytics/reports/formats.ts';
import type { ReportRequest } from '#features/analytics/types.ts';
import { fetchFile, saveFile } from '#lib/api/file.ts';
import { messageOf } from '#lib/api/problem.ts';

/** A file on its way, there, or not. */
export interface Download {
    key: number;
    format: Format;
    name: string;
    state: 'running' | 'done' | 'failed';
    received: number;
    total: number | undefined;
    problem?: string;
}

/** Fetches files and tells how far each is; leaving the page stops those that are on their way. */
export function useDownloads(id: string, campaign: string) {
    const [list, setList] = useState<Download[]>([]);
    const running = useRef(new Map<number, AbortController>());
    const last = useRef(0);
    useEffect(() => {
        const all = running.current;
        return () => all.forEach((one) => one.abort());
    }, []);

    const change = (key: number, part: Partial<Download>) =>
        setList((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
    const forget = (key: number) => setList((before) => before.filter((one) => one.key !== key));

    const run = async (key: number, format: Format, name: string, wish: ReportRequest) => {
        const stop = new AbortController();
        running.current.set(key, stop);
        try {
            const file = await fetchFile(path(id, format.part), {
                method: 'POST',
                body: format.body(wish),
                headers: { Accept: format.accept },
                signal: stop.signal,
                onProgress: (received, total) => change(key, { received, total }),
            });
            saveFile(file, name);
            change(key, { state: 'done', received: file.size });
        } catch (failure) {
            if (stop.signal.aborted) forget(key);
            else change(key, { state: 'failed', problem: messageOf(failure) });
        } finally {
            running.current.delete(key);
        }
    };

    const begin = (format: Format, wish: ReportRequest) => {
        last.current += 1;
        const key = last.current;
        const name = fileName(campaign, wish, format);
        setList((before) => [{ key, format, name, state: 'running' as const, received: 0, total: undefined }, ...before].slice(0, 6));
        void run(key, format, name, wish);
    };

    return { list, begin, cancel: (key: number) => running.current.get(key)?.abort(), forget };
}
