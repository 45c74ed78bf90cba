import { expect, type APIRequestContext, type APIResponse, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const SANDBOX = process.env.SANDBOX_URL ?? 'http://localhost:8091';
const DEMO_DATA = '../deploy/local/demo';
/** What the sandbox's networks call the accounts of the tenant sunrise. */
const ACCOUNTS = { TWITTER: 'sunrise-twitter', LINKEDIN: 'urn:li:organization:sunrise-linkedin' };

/** Creates what a campaign needs for its launch: social accounts, contacts and a blog post. */
export async function prepare(request: APIRequestContext): Promise<void> {
    const admin = { Authorization: `Bearer ${await token(request, 'anna')}` };
    for (const [platform, externalAccountId] of Object.entries(ACCOUNTS)) {
        const accessToken = `${platform.toLowerCase()}-sunrise-token`;
        await ok(request.post('/marketing/social/accounts', { headers: admin, data: { platform, externalAccountId, accessToken } }));
    }
    await ok(request.post('/marketing/email/contacts/import', {
        headers: { ...admin, 'Content-Type': 'text/csv' },
        data: readFileSync(`${DEMO_DATA}/contacts.csv`, 'utf8'),
    }));
    const post = '23-rust-Rust-1.90.0.md';
    await ok(request.post(`/marketing/blog/import?site=https://blog.example&name=${post}`, {
        headers: { ...admin, 'Content-Type': 'text/markdown' },
        data: readFileSync(`${DEMO_DATA}/blogs/${post}`, 'utf8'),
    }));
}

/** Tells the sandbox's networks what to do next, such as to refuse a post. */
export async function tellSandbox(request: APIRequestContext, what: 'faults' | 'revoke', data: object): Promise<void> {
    await ok(request.post(`${SANDBOX}/sandbox/${what}`, { data }));
}

async function token(request: APIRequestContext, user: string): Promise<string> {
    const response = await request.get(`${SANDBOX}/sandbox/token?user=${user}`);
    expect(response.ok()).toBe(true);
    return (await response.text()).trim();
}

async function ok(pending: Promise<APIResponse>): Promise<unknown> {
    const response = await pending;
    const text = await response.text();
    // 409: an earlier run has already created it.
    expect(response.ok() || response.status() === 409, `${response.url()}: ${response.status()} ${text}`).toBe(true);
    return text === '' ? undefined : JSON.parse(text);
}

/** Signs in through the issuer's page, as a person does, and opens a page; the list of campaigns by default. */
export async function signIn(page: Page, name: string, path = '/campaigns'): Promise<void> {
    await page.goto(path);
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByRole('navigation', { name: 'Main navigation' }).first().waitFor();
}

/** Kills a process of the platform. The launcher restarts it. */
export function kill(name: string): void {
    const state = process.env.DRYJETS_STATE ?? '../.dryjets';
    const pid = /^pid=(\d+)$/m.exec(readFileSync(`${state}/run/${name}.process`, 'utf8'))?.[1];
    expect(pid, `${name} is running`).toBeDefined();
    process.kill(Number(pid), 'SIGKILL');
}

/** Returns an API client for a user, to set up data outside the browser. */
export async function clientOf(request: APIRequestContext, user: string) {
    const headers = { Authorization: `Bearer ${await token(request, user)}` };
    return {
        get: async <T>(path: string) => (await ok(request.get(path, { headers }))) as T,
        post: async <T>(path: string, data: unknown = {}) => (await ok(request.post(path, { headers, data }))) as T,
        put: async <T>(path: string, data: unknown) => (await ok(request.put(path, { headers, data }))) as T,
        /** Deletes what has no versions. */
        remove: async (path: string) => void (await ok(request.delete(path, { headers }))),
        /** Deletes what is still at the given version. */
        delete: async (path: string, version: number) => void (await ok(request.delete(path, { headers: { ...headers, 'If-Match': `"${version}"` } }))),
        /** Changes what is still at the given version, or has no versions. */
        patch: async <T>(path: string, data: unknown, version?: number) => (await ok(request.patch(path, { headers: version === undefined ? headers : { ...headers, 'If-Match': `"${version}"` }, data }))) as T,
    };
}

export type Client = Awaited<ReturnType<typeof clientOf>>;
