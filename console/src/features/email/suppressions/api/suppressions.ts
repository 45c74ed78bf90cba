import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Shown } from '#features/email/suppressions/search.ts';
import type { NewSuppression, SuppressionDetails, SuppressionImport, SuppressionPage } from '#features/email/suppressions/types.ts';
import { json, send } from '#lib/api/http.ts';
import { upload } from '#lib/api/upload.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/suppressions';
const pathOf = (address: string) => `${PATH}/${encodeURIComponent(address)}`;
const KEY = ['email', 'suppressions'] as const;

export interface SuppressionsQuery {
    show?: Shown | undefined;
    q?: string | undefined;
    cursor?: string | undefined;
    limit?: number | undefined;
}

/** Suppressed addresses in alphabetical order. Those that opted out or cannot be reached are for everybody, and cannot be searched. */
export const suppressionsQuery = ({ show, q, cursor, limit }: SuppressionsQuery) =>
    queryOptions({
        queryKey: [...KEY, 'list', show, q, cursor, limit],
        queryFn: ({ signal }) => {
            if (show === 'OPTED_OUT') return json<SuppressionPage>('/marketing/email/unsubscribe/list', { query: { cursor, limit }, signal });
            if (show === 'UNDELIVERABLE') return json<SuppressionPage>('/marketing/email/bounced/list', { query: { cursor, limit }, signal });
            return json<SuppressionPage>(PATH, { query: { reason: show, q, cursor, limit }, signal });
        },
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });

/** A suppressed address, and what was learnt about it. */
export const suppressionQuery = (address: string) => queryOptions({ queryKey: [...KEY, 'one', address], queryFn: ({ signal }) => json<SuppressionDetails>(pathOf(address), { signal }) });

// Contacts show whether they are suppressed.
function refresh(): void {
    void queries.invalidateQueries({ queryKey: KEY });
    void queries.invalidateQueries({ queryKey: ['email', 'contacts'] });
}

/** Suppresses an address. One that is suppressed already keeps the reason that weighs more. */
export async function addSuppression(given: NewSuppression): Promise<SuppressionDetails> {
    const added = await json<SuppressionDetails>(PATH, { method: 'POST', body: given });
    refresh();
    return added;
}

/** Lets an address receive email again; fails with 409 if its owner or the law demands otherwise. */
export async function removeSuppression(address: string): Promise<void> {
    await send(pathOf(address), { method: 'DELETE' });
    refresh();
}

interface Upload {
    file: Blob;
    onProgress: (share: number) => void;
    signal: AbortSignal;
}

/** Suppresses the addresses of a file. Importing it again changes nothing. */
export async function importSuppressions({ file, ...given }: Upload): Promise<SuppressionImport> {
    const report = await upload<SuppressionImport>(`${PATH}/import`, { body: file.slice(0, file.size, 'text/csv'), ...given });
    refresh();
    return report;
}
