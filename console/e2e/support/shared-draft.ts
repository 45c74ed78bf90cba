import type { Page, Route } from '@playwright/test';
import { mockApi, type World } from './api.ts';
import { campaign } from './data.ts';
import { SITE } from './site.ts';
import { problem } from './problem.ts';

interface Stored extends Record<string, unknown> {
    id: string;
    name: string;
    version: number;
}

/** A campaign service that stores what is written and checks versions, so that a test can be the second person. */
export async function mockStoringApi(page: Page, world: World = {}) {
    const stored = new Map<string, Stored>();
    const writes: { method: string; body: Record<string, unknown> }[] = [];
    await mockApi(page, world);
    const put = (one: Stored) => {
        stored.set(one.id, one);
        return one;
    };
    /** Changes a campaign as somebody else would. */
    const change = (id: string, part: object) => put({ ...stored.get(id)!, ...part, version: stored.get(id)!.version + 1 });
    /** Stores a campaign of the mock data. */
    const add = (n: number, part: object = {}) => put({ ...(campaign(n, world) as unknown as Stored), ...part });

    await page.route(`${SITE}/marketing/campaigns`, (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        const body = route.request().postDataJSON() as Record<string, unknown>;
        writes.push({ method: 'POST', body });
        const id = `0198ffff-0000-7000-8000-${String(stored.size).padStart(12, '0')}`;
        return route.fulfill({ status: 201, json: put({ ...(campaign(2) as unknown as Stored), ...body, id, version: 1 }) });
    });
    await page.route(`${SITE}/marketing/campaigns/*`, (route) => one(route));
    await page.route(`${SITE}/marketing/campaigns/*/status`, (route) => {
        const found = stored.get(idIn(route));
        return found
            ? route.fulfill({ json: { campaign: found, workflow: { steps: [], channels: [] }, allocations: found.allocations ?? [], items: [], totals: {} } })
            : problem(route, 404, 'Not found', 'Campaign not found.');
    });

    function one(route: Route): Promise<void> {
        const request = route.request();
        const found = stored.get(idIn(route));
        if (!found) return problem(route, 404, 'Not found', 'Campaign not found.');
        if (request.method() === 'GET') return route.fulfill({ json: found });
        if (request.method() !== 'PATCH') return route.fallback();
        const body = request.postDataJSON() as Record<string, unknown>;
        writes.push({ method: 'PATCH', body });
        if (request.headers()['if-match'] !== `"${found.version}"`) return problem(route, 412, 'Precondition failed', 'The campaign has changed.');
        return route.fulfill({ json: change(found.id, body) });
    }

    return { stored, writes, change, add };
}

const idIn = (route: Route) => new URL(route.request().url()).pathname.split('/')[3] ?? '';
