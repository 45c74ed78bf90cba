/** Which notifications the inbox shows. */
export interface InboxSearch {
    unread?: true | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const inboxSearch = (raw: Record<string, unknown>): InboxSearch => ({ unread: raw.unread === true || undefined });
