import { PATH } from '#features/social/api/keys.ts';
import { refreshPosts } from '#features/social/api/post.ts';
import type { ImportReport } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';

const send = (campaignId: string, csv: string, dryRun: boolean, idempotencyKey?: string) =>
    json<ImportReport>(`${PATH}/queue/import`, {
        method: 'POST',
        query: { campaignId, dryRun },
        body: new Blob([csv], { type: 'text/csv;charset=utf-8' }),
        ...(idempotencyKey && { idempotencyKey }),
    });

/** Says what an import would do, without doing it. */
export const checkImport = (campaignId: string, csv: string) => send(campaignId, csv, true);

/** Adds the posts of a file to a campaign's queue: all, or none if a row is refused. The idempotency key makes it safe to retry. */
export async function importPosts(campaignId: string, csv: string, idempotencyKey: string): Promise<ImportReport> {
    const report = await send(campaignId, csv, false, idempotencyKey);
    void refreshPosts();
    return report;
}
