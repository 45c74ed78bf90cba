// Calls every service once with the generated types: node call.js BASE_URL TOKEN
import createClient from 'openapi-fetch';
import type { paths as Analytics } from '../target/typescript/analytics.js';
import type { paths as Campaign } from '../target/typescript/campaign.js';
import type { paths as Content } from '../target/typescript/content.js';
import type { paths as Email } from '../target/typescript/email.js';
import type { paths as Orchestrator } from '../target/typescript/orchestrator.js';
import type { paths as Social } from '../target/typescript/social.js';

type Answer<T> = { data?: T; error?: unknown; response: Response };

const [baseUrl, token] = process.argv.slice(2);
if (!baseUrl || !token) throw new Error('usage: node call.js BASE_URL TOKEN');
const options = { baseUrl, headers: { Authorization: `Bearer ${token}` } };

function read<T>(service: string, { data, error, response }: Answer<T>): T {
    if (data === undefined) throw new Error(`${service} answered ${response.status}: ${JSON.stringify(error)}`);
    return data;
}

function expect(service: string, isAsExpected: boolean, answer: unknown): void {
    if (!isAsExpected) throw new Error(`${service} answered something else than its document says: ${JSON.stringify(answer)}`);
    console.log(`TypeScript: ${service} answers as documented`);
}

const campaigns = read(
    'campaign-service',
    await createClient<Campaign>(options).GET('/marketing/campaigns', { params: { query: { limit: 2, status: 'DRAFT' } } }),
);
expect('campaign-service', campaigns.items.every(({ name, status }) => name !== '' && status === 'DRAFT'), campaigns);

const posts = read('content-service', await createClient<Content>(options).GET('/marketing/blog', { params: { query: { limit: 2 } } }));
expect('content-service', posts.items.length <= 2, posts);

const contacts = read(
    'email-service',
    await createClient<Email>(options).GET('/marketing/email/contacts', { params: { query: { limit: 2 } } }),
);
expect('email-service', contacts.items.length <= 2, contacts);

const limits = read(
    'social-service',
    await createClient<Social>(options).GET('/marketing/social/platform/{platform}/rate-limits', {
        params: { path: { platform: 'LINKEDIN' } },
    }),
);
expect('social-service', limits.platform === 'LINKEDIN', limits);

const summary = read(
    'analytics-service',
    await createClient<Analytics>(options).GET('/marketing/analytics/campaigns/all/summary', {
        params: { query: { days: 7, order: 'asc' } },
    }),
);
expect('analytics-service', Array.isArray(summary.items), summary);

// An error is typed as well.
const unknown = await createClient<Orchestrator>(options).GET('/marketing/orchestrator/campaigns/{id}/decisions', {
    params: { path: { id: '00000000-0000-7000-8000-000000000000' } },
});
expect('orchestrator-service', unknown.error?.status === 404 && unknown.error.title !== '', unknown.error ?? unknown.data);
