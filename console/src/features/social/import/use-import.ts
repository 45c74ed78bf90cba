import { useRef, useState } from 'react';
import { checkImport, importPosts } from '#features/social/api/import.ts';
import { readText } from '#features/social/import/read-text.ts';
import type { ImportReport } from '#features/social/types.ts';

/** The service reads at most 10 MB. */
export const MAX_BYTES = 10 * 1024 * 1024;

export interface Chosen {
    name: string;
    csv: string;
}

/** How far an import is. A file is checked as soon as it is chosen, and again for another campaign. */
export type Import =
    | { step: 'idle' }
    | { step: 'checking' | 'importing'; file: Chosen; report?: ImportReport }
    | { step: 'checked' | 'done'; file: Chosen; report: ImportReport }
    | { step: 'failed'; file: Chosen; error: unknown };

export function useImport() {
    const [state, setState] = useState<Import>({ step: 'idle' });
    // An answer about an earlier file or campaign comes too late.
    const latest = useRef(0);
    const attempt = useRef({ of: '', key: '' });

    const run = async (step: 'checking' | 'importing', file: Chosen, ask: () => Promise<ImportReport>) => {
        const number = ++latest.current;
        setState((before) => ({ step, file, ...(step === 'importing' && 'report' in before && before.report && { report: before.report }) }));
        try {
            const report = await ask();
            if (number === latest.current) setState({ step: report.added ? 'done' : 'checked', file, report });
        } catch (error) {
            if (number === latest.current) setState({ step: 'failed', file, error });
        }
    };
    const check = (campaignId: string, file: Chosen) => run('checking', file, () => checkImport(campaignId, file.csv));
    const choose = async (campaignId: string, file: File) => check(campaignId, { name: file.name, csv: await readText(file) });
    const add = (campaignId: string, file: Chosen) => {
        const of = `${campaignId} ${file.csv}`;
        // Repeated after a lost answer, the same import adds its posts once.
        if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
        return run('importing', file, () => importPosts(campaignId, file.csv, attempt.current.key));
    };
    const reset = () => {
        latest.current++;
        setState({ step: 'idle' });
    };
    return { state, choose, check, add, reset };
}
