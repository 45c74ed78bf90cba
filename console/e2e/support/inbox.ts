import { expect, type APIRequestContext } from '@playwright/test';

const INBOX = process.env.INBOX_URL ?? 'http://localhost:8092';

export interface Message {
    id: string;
    to: string;
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

/** Lets the mail server refuse some of the next emails to an address. */
export async function refuse(request: APIRequestContext, address: string, reply: string, count: number): Promise<void> {
    const response = await request.post(`${INBOX}/sandbox/faults`, { data: { kind: 'reject', recipient: `^${address.replaceAll('.', String.raw`\.`)}$`, reply, count } });
    expect(response.ok()).toBe(true);
}

/** The first address with this path in an email to somebody; undefined before the email arrived. */
export async function addressIn(request: APIRequestContext, to: string, path: string, subject?: string): Promise<string | undefined> {
    for (const message of await arrived(request)) {
        if (message.to !== to || (subject !== undefined && message.subject !== subject)) continue;
        const address = new RegExp(`https?://[^"\\s]+${path}[A-Za-z0-9_-]+`).exec(await htmlOf(request, message.id))?.[0];
        if (address) return address;
    }
    return undefined;
}
