import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/email/contacts/api/keys.ts';
import type { ContactImport, ContactImportPage } from '#features/email/contacts/types.ts';
import { fetchFile } from '#lib/api/file.ts';
import { json } from '#lib/api/http.ts';
import { upload } from '#lib/api/upload.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

const IMPORTS = `${PATH}/imports`;
const pathOf = (id: string, part = '') => `${IMPORTS}/${encodeURIComponent(id)}${part}`;

/** Milliseconds between refreshes while a file is read. */
const SOON = 1_000;

/** Whether rows are still being read. */
export const isRunning = ({ state }: Pick<ContactImport, 'state'>) => state === 'UPLOADING' || state === 'RUNNING';

/** Imports, the newest first. */
export const importsQuery = (cursor: string | undefined, limit: number) =>
    queryOptions({
        queryKey: [...keys.imports, cursor, limit],
        queryFn: ({ signal }) => json<ContactImportPage>(IMPORTS, { query: { cursor, limit }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? SOON : POLL),
    });

/** An import, and how far it has come. */
export const importQuery = (id: string) =>
    queryOptions({
        queryKey: keys.import(id),
        queryFn: ({ signal }) => json<ContactImport>(pathOf(id), { signal }),
        // What has ended no longer changes, unless somebody runs it.
        refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? POLL : SOON),
    });

async function show(shown: ContactImport): Promise<ContactImport> {
    await queries.cancelQueries({ queryKey: keys.import(shown.id) });
    queries.setQueryData(keys.import(shown.id), shown);
    void queries.invalidateQueries({ queryKey: keys.imports });
    return shown;
}

interface Upload {
    file: Blob;
    /** The file's encoding; detected if empty. */
    charset: string;
    onProgress: (share: number) => void;
    signal: AbortSignal;
}

/** Uploads a file and checks it; nothing is imported yet. What browsers think of a file's type depends on the system, so the service decides. */
export async function uploadContacts({ file, charset, onProgress, signal }: Upload): Promise<ContactImport> {
    const query = new URLSearchParams({ dryRun: 'true', ...(charset && { charset }) });
    return show(await upload<ContactImport>(`${PATH}/import?${query}`, { body: file.slice(0, file.size, 'text/csv'), onProgress, signal }));
}

/** Imports a file that was checked, or checks it again with other targets of its columns. */
export async function runImport(id: string, targets: string[], dryRun: boolean): Promise<ContactImport> {
    // The service answers when a small file is done, or after some seconds; until then, the page shows the progress.
    const refresh = setTimeout(() => void queries.invalidateQueries({ queryKey: keys.import(id) }), SOON);
    try {
        return await show(await json<ContactImport>(pathOf(id, '/run'), { method: 'POST', body: { targets, dryRun } }));
    } finally {
        clearTimeout(refresh);
    }
}

/** Stops an import; rows that were imported stay. */
export const cancelImport = async (id: string) => show(await json<ContactImport>(pathOf(id), { method: 'DELETE' }));

/** The rows that were rejected, with the reasons, to be corrected and imported again. */
export const fetchRejected = (id: string) => fetchFile(pathOf(id, '/rejected'), { accept: 'text/csv' });

/** Refetches the contacts once an import may have changed them. */
export const refreshContacts = () => queries.invalidateQueries({ queryKey: keys.all });
