import { queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/email/emails/api/keys.ts';
import type { EmailPage, EmailSummary } from '#features/email/emails/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

const PAGE = 100;
/** At most this many pages are read; nobody could look through more. */
const MAX_PAGES = 10;

export interface Emails {
    /** The newest first. */
    items: EmailSummary[];
    /** Whether the list was read to its end. */
    complete: boolean;
}

/** Whether an email changes by itself. */
export const isMoving = ({ status }: Pick<EmailSummary, 'status'>) => status === 'SCHEDULED' || status === 'FREEZING' || status === 'SENDING';

/** The emails of all campaigns or of one. The service lists them page by page and does not filter, so all are read. */
export const emailsQuery = (campaignId?: string) =>
    queryOptions({
        queryKey: keys.list(campaignId),
        queryFn: ({ signal }) => readAll(campaignId, signal),
        refetchInterval: ({ state }) => (state.error || state.data?.items.some(isMoving) ? POLL : false),
    });

async function readAll(campaignId: string | undefined, signal: AbortSignal): Promise<Emails> {
    const items: EmailSummary[] = [];
    let cursor: string | undefined;
    for (let page = 0; ; page++) {
        const found = await json<EmailPage>(PATH, { query: { campaignId, limit: PAGE, cursor }, signal });
        items.push(...found.items.map(({ htmlContent: _html, textContent: _text, ...email }) => email));
        cursor = found.nextCursor ?? undefined;
        if (!cursor || page + 1 === MAX_PAGES) return { items: items.reverse(), complete: !cursor };
    }
}
