import { expect, type APIRequestContext } from '@playwright/test';

const INBOX = process.env.INBOX_URL ?? 'http://localhost:8092';

export interface Message {
    id: string;
    subject: string;
}

/** The latest emails that arrived. */
export async function arrived(request: APIRequestContext): Promise<Message[]> {
    const { items } = (await (await request.get(`${INBOX}/api/messages?limit=200`)).json()) as { items: Message[] };
    return items;
}

/** The HTML part of an email. */
export const htmlOf = async (request: APIRequestContext, id: string) => (await request.get(`${INBOX}/messages/${id}/html`)).text();

/** Leaves the emails to a domain unread by the readers of the inbox, so that only the journey opens them. */
export async function leaveUnread(request: APIRequestContext, domain: string): Promise<void> {
    const response = await request.post(`${INBOX}/sandbox/readers`, { data: { recipient: `@${domain.replaceAll('.', String.raw`\.`)}$`, kind: 'nobody' } });
    expect(response.ok()).toBe(true);
}
