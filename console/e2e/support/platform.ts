import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const SANDBOX = process.env.SANDBOX_URL ?? 'http://localhost:8091';
const MATERIAL = '../deploy/local/demo';
const NETWORKS = ['TWITTER', 'LINKEDIN'];

/** What has to be there before a campaign can be launched: accounts, contacts and a blog post. */
export async function prepare(request: APIRequestContext): Promise<void> {
    const admin = { Authorization: `Bearer ${await token(request, 'anna')}` };
    for (const network of NETWORKS) {
        const name = network.toLowerCase();
        await ok(request.post('/marketing/social/accounts', {
            headers: admin,
            data: { platform: network, externalAccountId: `sunrise-${name}`, accessToken: `${name}-sunrise-token` },
        }));
    }
    await ok(request.post('/marketing/email/contacts/import', {
        headers: { ...admin, 'Content-Type': 'text/csv' },
        data: readFileSync(`${MATERIAL}/contacts.csv`, 'utf8'),
    }));
    const post = '23-rust-Rust-1.90.0.md';
    await ok(request.post(`/marketing/blog/import?site=https://blog.example&name=${post}`, {
        headers: { ...admin, 'Content-Type': 'text/markdown' },
        data: readFileSync(`${MATERIAL}/blogs/${post}`, 'utf8'),
    }));
}

async function token(request: APIRequestContext, user: string): Promise<string> {
    const answer = await request.get(`${SANDBOX}/sandbox/token?user=${user}`);
    expect(answer.ok()).toBe(true);
    return (await answer.text()).trim();
}

async function ok(sent: Promise<{ ok(): boolean; status(): number; text(): Promise<string> }>): Promise<void> {
    const answer = await sent;
    expect(answer.ok(), `${answer.status()} ${await answer.text()}`).toBe(true);
}

/** Through the issuer's page, as a person does. */
export async function signIn(page: Page, name: string, path = '/'): Promise<void> {
    await page.goto(path);
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByRole('navigation', { name: 'Areas' }).first().waitFor();
}
