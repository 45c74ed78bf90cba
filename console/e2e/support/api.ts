import type { Page, Route } from '@playwright/test';
import { accountsApi } from './accounts-api.ts';
import { campaign, campaigns, goals, metrics, totals, views, type CampaignOptions } from './data.ts';
import { analytics } from './analytics-api.ts';
import { avaApi } from './ava-api.ts';
import { designApi } from './design-api.ts';
import { emailApi } from './email-api.ts';
import { blog, contentArea } from './content-api.ts';
import { budget, content, efficiency, forecast, history, items, optimization, performance, readiness, recommendations, workflow } from './parts.ts';
import { overviewApi } from './overview-api.ts';
import { piecesApi } from './pieces-api.ts';
import { postsApi } from './posts-api.ts';
import { contactsApi } from './contacts-api.ts';
import { problem } from './problem.ts';
import { SITE } from './site.ts';

/** The state of the mock services. */
export interface World extends CampaignOptions {
    count?: number;
    down?: boolean;
    missing?: boolean;
    silent?: boolean;
    failed?: boolean;
    thin?: boolean;
    bare?: boolean;
    ready?: boolean;
    number?: number;
    unknown?: boolean;
    untouched?: boolean;
    /** Whether there are saved views. */
    views?: boolean;
    /** The status of every post. */
    postStatus?: string;
    /** The status of the email that is shown. */
    emailStatus?: string;
    /** Whether the content of the email that is shown was approved again after it had been designed. */
    offered?: boolean;
    /** Whether the email that is shown has a design. */
    designed?: boolean;
    /** The status of its A/B test; it has none if absent. */
    abTest?: string;
    /** Whether somebody other than the writer has to approve. */
    fourEyes?: boolean;
    /** Posts are always changed by somebody else first. */
    conflict?: boolean;
    /** Ava's overview and notifications are down, and nothing else. */
    avaDown?: boolean;
    /** Writes never complete. */
    slow?: boolean;
}

/** Mocks the API, for screenshots of states that a real platform reaches only after weeks. */
export async function mockApi(page: Page, world: World): Promise<void> {
    await page.route(`${SITE}/marketing/**`, (route) => {
        if (world.silent) return new Promise<void>(() => {});
        if (world.down) return problem(route, 503, 'Service unavailable', `${serviceOf(route.request().url())}-service is not responding. Try again shortly.`);
        return respond(route, world);
    });
}

const serviceOf = (url: string) => (url.includes('/orchestrator/') ? 'orchestrator' : url.includes('/analytics/') ? 'analytics' : url.includes('/social/') ? 'social' : url.includes('/email') ? 'email' : /\/marketing\/(blog|content)/.test(url) ? 'content' : 'campaign');

function respond(route: Route, world: World): Promise<void> {
    const url = new URL(route.request().url());
    const [, , area, id, part] = url.pathname.split('/');
    const ofOverview = overviewApi(route, url, world);
    if (ofOverview) return ofOverview;
    const ofPieces = piecesApi(route, world);
    if (ofPieces) return ofPieces;
    const ofAccounts = accountsApi(route, url, world);
    if (ofAccounts) return ofAccounts;
    const ofContacts = contactsApi(route, url, world);
    if (ofContacts) return ofContacts;
    const ofDesign = designApi(route, url, world);
    if (ofDesign) return ofDesign;
    const ofEmail = emailApi(route, url, world);
    if (ofEmail) return ofEmail;
    const ofPosts = postsApi(route, url, world);
    if (ofPosts) return ofPosts;
    const ofAva = avaApi(route, url, world);
    if (ofAva) return ofAva;
    if (area === 'blog') return blog(route, url, world);
    if (area === 'content') return contentArea(route, url, world);
    if (area === 'analytics') return analytics(route, world);
    if (area !== 'campaigns') return problem(route, 404, 'Not found', 'Path not found.');
    if (id === 'tags') return route.fulfill({ json: { items: [{ tag: 'winter', campaigns: 11 }, { tag: 'b2c', campaigns: 6 }] } });
    if (id === 'views') return route.fulfill({ json: views(world.views ?? false) });
    if (!id && route.request().method() === 'GET') return list(route, url, world);
    if (world.missing) return problem(route, 404, 'Not found', 'Campaign not found.');
    const one = campaign(world.number ?? 0, world);
    const parts: Record<string, () => unknown> = {
        '': () => one,
        status: () => ({ campaign: one, workflow: workflow(one, false), allocations: budget(one).channels.map((c) => ({ channel: c.channel, amount: c.allocated })), items: [], totals: {} }),
        metrics: () => metrics(world.bare ? [] : one.channels, world.thin ? 3 : 13),
        'workflow-status': () => workflow(one, world.failed ?? false),
        'budget-status': () => budget(one),
        'budget-efficiency': () => efficiency(one),
        'budget-recommendations': () => recommendations(one, world.thin ?? world.bare ?? false),
        optimize: () => optimization(one),
        'roi-forecast': () => forecast(one, world.thin ?? world.bare ?? false),
        'channel-performance': () => performance(one),
        goals: () => goals(one),
        content: () => content(one, world.bare ?? false),
        items: () => (world.bare ? { items: [] } : items(one, world.failed ?? false)),
        history: () => history(one),
        readiness: () => readiness(one, world.ready ?? false),
    };
    const mock = parts[part ?? ''];
    return mock ? route.fulfill({ json: withoutNulls(mock()) }) : problem(route, 404, 'Not found', 'Path not found.');
}

// The services omit absent fields.
const withoutNulls = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, field: unknown) => field ?? undefined));

function list(route: Route, url: URL, world: World): Promise<void> {
    const all = campaigns(world.count ?? 16, world);
    const status = url.searchParams.get('status');
    const q = url.searchParams.get('q')?.toLowerCase() ?? '';
    const named = all.filter((one) => one.name.toLowerCase().includes(q));
    const shown = named.filter((one) => !status || one.status === status);
    const limit = Number(url.searchParams.get('limit') ?? 25);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const counts = Object.fromEntries(['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ARCHIVED'].map((s) => [s, named.filter((one) => one.status === s).length]));
    return route.fulfill({ json: { items: shown.slice(from, from + limit), nextCursor: from + limit < shown.length ? String(from + limit) : null, counts: { ALL: named.length, ...counts }, totals: totals(shown) } });
}
