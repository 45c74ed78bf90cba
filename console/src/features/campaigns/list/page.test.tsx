import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CampaignsPage } from '#features/campaigns/list/page.tsx';
import { listSearch, nextSort, toQuery } from '#features/campaigns/list/search.ts';
import type { Status } from '#features/campaigns/types.ts';
import { pageOf, summary } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const requests: URL[] = [];
const paused: string[] = [];
const server = setupServer();

const campaign = (id: string, name: string, status: Status) =>
    summary(id, { name, status, ...(status === 'ACTIVE' ? { problem: { code: 'AHEAD_OF_PLAN', pace: 1.34 } } : {}) });

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

beforeEach(() => {
    requests.length = 0;
    paused.length = 0;
    server.use(
        http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
            requests.push(new URL(request.url));
            const items = [campaign('c1', 'Wool', 'ACTIVE'), campaign('c2', 'Coats', 'DRAFT'), campaign('c3', 'Shirts', 'ACTIVE')];
            return HttpResponse.json(pageOf(items));
        }),
        http.get(`${SITE}/marketing/campaigns/views`, () => HttpResponse.json({ items: [] })),
        http.get(`${SITE}/marketing/campaigns/tags`, () => HttpResponse.json({ items: [] })),
        http.post(`${SITE}/marketing/campaigns/:id/pause`, ({ params }) => {
            paused.push(String(params.id));
            return params.id === 'c3'
                ? HttpResponse.json({ title: 'Conflict', status: 409, detail: 'It is not running.' }, { status: 409 })
                : HttpResponse.json({});
        }),
    );
});

function show(path: string, roles?: string[]) {
    const root = createRootRoute();
    const list = createRoute({ getParentRoute: () => root, path: '/campaigns', validateSearch: listSearch, component: CampaignsPage });
    return renderPage(root.addChildren([list]), path, roles);
}

describe('campaign list', () => {
    it('requests what the URL says', async () => {
        show('/campaigns?status=ACTIVE&q=wool&sort=-spent');

        await screen.findByRole('link', { name: 'Wool' });

        expect(Object.fromEntries(requests[0]!.searchParams)).toEqual({ limit: '25', status: 'ACTIVE', q: 'wool', sort: '-spent' });
    });

    it('shows counts and problems', async () => {
        show('/campaigns');

        expect(await screen.findByRole('link', { name: /Draft\s*1/ })).toBeTruthy();
        expect(await screen.findAllByText('Spend is 34% ahead of plan.')).toHaveLength(2);
    });

    it('hides actions from viewers', async () => {
        show('/campaigns', ['viewer']);

        await screen.findByRole('link', { name: 'Wool' });

        expect(screen.queryByRole('checkbox')).toBeNull();
        expect(screen.queryByRole('link', { name: 'New campaign' })).toBeNull();
    });

    it('runs bulk actions and reports failures', async () => {
        show('/campaigns');
        const user = userEvent.setup();
        await user.click(await screen.findByRole('checkbox', { name: 'Select all campaigns on this page' }));

        const bar = await screen.findByRole('region', { name: 'Selected campaigns' });
        await user.click(within(bar).getByRole('button', { name: /Pause/ }));

        await waitFor(() => expect(paused.sort()).toEqual(['c1', 'c3']));
        const outcome = within(await screen.findByRole('dialog', { name: '1 of 2 campaigns paused' }));
        expect(outcome.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['ShirtsIt is not running.', 'Wool']);
        await user.click(outcome.getAllByRole('button', { name: 'Close' })[0]!);
        expect((await screen.findByRole('region', { name: 'Selected campaigns' })).textContent).toContain('2 selected');
    });

    it('exports all that is listed, on every page and in the list’s order', async () => {
        const saved: Blob[] = [];
        vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => (saved.push(file as Blob), 'blob:x'));
        vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
        server.use(
            http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
                const url = new URL(request.url);
                requests.push(url);
                const second = url.searchParams.get('cursor') === 'n2';
                return HttpResponse.json(pageOf(second ? [campaign('c9', '=Silk', 'PAUSED')] : [campaign('c1', 'Wool', 'ACTIVE')], second ? undefined : 'n2'));
            }),
        );
        show('/campaigns?q=l&sort=name');

        await userEvent.click(await screen.findByRole('button', { name: 'Download these campaigns as CSV' }));

        await waitFor(() => expect(saved).toHaveLength(1));
        const [header, ...rows] = (await saved[0]!.text()).trim().split('\r\n');
        expect(header).toContain('Name,Status,Type,Channels');
        expect(rows).toHaveLength(2);
        expect(rows[0]).toMatch(/^Wool,Active,Conversion,"Email, Ads",,mark,2026-11-01T00:00:00Z,.*,EUR,100,40,.*34% ahead.*,c1$/);
        expect(rows[1]).toMatch(/^'=Silk,Paused/);
        expect(Object.fromEntries(requests.at(-1)!.searchParams)).toEqual({ q: 'l', sort: 'name', limit: '200', cursor: 'n2' });
    });

    it('totals and sorts amounts by currency', async () => {
        server.use(
            http.get(`${SITE}/marketing/campaigns`, () =>
                HttpResponse.json(pageOf([summary('c1'), summary('c2', { budget: { total: 200, currency: 'EUR' } }), summary('c3', { budget: { total: 90_000, currency: 'JPY' }, spent: 5 })])),
            ),
        );
        show('/campaigns?sort=-spent');

        const totals = within(await screen.findByRole('list', { name: 'Totals by currency' }));
        expect(totals.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['2 campaigns in EUR:€80 spent of €300', expect.stringMatching(/^1 campaign in JPY:.*5 spent of .*90,000$/)]);
        expect(screen.getByText(/grouped by currency and sorted within each/)).toBeTruthy();
    });

    it('finds those that need attention among one’s own and tagged ones', async () => {
        show('/campaigns?attention=true&owner=mark&tag=spring');
        await screen.findAllByRole('link', { name: 'Wool' });
        expect(requests.every((url) => url.searchParams.get('owner') === 'mark' && url.searchParams.get('tag') === 'spring')).toBe(true);
    });

    it('says that filters by tag or owner match nothing, not that there are no campaigns', async () => {
        server.use(http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json(pageOf([]))));
        show('/campaigns?tag=spring');
        expect(await screen.findByText('No campaigns match these filters')).toBeTruthy();
    });

    it('keeps the selection on the next page', async () => {
        server.use(
            http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
                const second = new URL(request.url).searchParams.get('cursor') === 'n2';
                const items = second ? [campaign('c9', 'Silk', 'ACTIVE')] : [campaign('c1', 'Wool', 'ACTIVE')];
                return HttpResponse.json({ ...pageOf(items, second ? undefined : 'n2') });
            }),
        );
        show('/campaigns');
        const user = userEvent.setup();
        await user.click(await screen.findByRole('checkbox', { name: 'Select Wool' }));
        await user.click(screen.getByRole('button', { name: 'Next page' }));
        await user.click(await screen.findByRole('checkbox', { name: 'Select Silk' }));

        const bar = screen.getByRole('region', { name: 'Selected campaigns' });
        expect(bar.textContent).toContain('2 selected');
        await user.click(within(bar).getByRole('button', { name: /Pause/ }));
        await waitFor(() => expect(paused.sort()).toEqual(['c1', 'c9']));
    });

    it('shows page by page what needs attention, in the order of the service', async () => {
        server.use(
            http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
                requests.push(new URL(request.url));
                const second = new URL(request.url).searchParams.get('cursor') === 'n2';
                const silk = summary('c2', { name: 'Silk', problem: { code: 'STEP_FAILED', step: 'SCHEDULE' } });
                return HttpResponse.json({ ...pageOf(second ? [campaign('c1', 'Wool', 'ACTIVE')] : [silk], second ? undefined : 'n2'), counts: { ...pageOf([]).counts, ALL: 2 } });
            }),
        );
        show('/campaigns?attention=true');

        await screen.findByRole('link', { name: 'Silk' });
        expect(screen.queryByRole('button', { name: /Budget/ })).toBeNull();
        await userEvent.setup().click(screen.getByRole('button', { name: 'Next page' }));

        await screen.findByRole('link', { name: 'Wool' });
        expect(requests.every((url) => url.searchParams.get('attention') === 'true' && !url.searchParams.has('sort'))).toBe(true);
    });

    it('introduces Leo and Ava on the first visit only', async () => {
        localStorage.clear();
        show('/campaigns');
        const user = userEvent.setup();
        await user.click(await screen.findByRole('button', { name: 'Next' }));
        expect(screen.getByText('Leo writes drafts')).toBeTruthy();
        await user.click(screen.getByRole('button', { name: 'Next' }));
        expect(screen.getByText('Ava watches the budget')).toBeTruthy();
        await user.click(screen.getByRole('button', { name: 'Close the introduction' }));
        expect(localStorage.getItem('tour:sunrise:mark')).toBe('seen');
        expect(screen.queryByText('Ava watches the budget')).toBeNull();
    });

    it('shows an error with the trace ID', async () => {
        server.use(
            http.get(`${SITE}/marketing/campaigns`, () =>
                HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Your role does not allow this.', traceId: 'abc123' }, { status: 403 }),
            ),
        );
        show('/campaigns');

        expect(await screen.findByText('Trace ID abc123')).toBeTruthy();
    });
});

describe('search parameters of the list', () => {
    it('drops invalid values', () => {
        expect(toQuery(listSearch({ status: 'FLYING', sort: '-weight', q: 7, page: 'x' }))).toMatchObject({
            status: undefined,
            sort: '-createdAt',
            q: '7',
        });
    });

    it('reverses the order with each click', () => {
        expect(nextSort(undefined, 'name')).toBe('name');
        expect(nextSort('name', 'name')).toBe('-name');
        expect(nextSort('-name', 'name')).toBe('name');
        expect(nextSort(undefined, 'spent')).toBe('-spent');
    });
});
