import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Toasts } from '#components/ui/toasts.tsx';
import { TooltipProvider } from '#components/ui/tooltip.tsx';
import { CampaignsPage } from '#features/campaigns/list/page.tsx';
import { listSearch, nextSort, toQuery } from '#features/campaigns/list/search.ts';
import { configureApi } from '#lib/api/http.ts';
import { CurrentUserProvider } from '#lib/auth/current-user.tsx';
import { queries } from '#lib/queries.ts';

const SITE = 'http://api.example';
const requests: URL[] = [];
const paused: string[] = [];
const server = setupServer();

const campaign = (id: string, name: string, status: string) => ({
    id,
    name,
    status,
    type: 'AWARENESS',
    channels: ['EMAIL'],
    budget: { total: 100, currency: 'EUR' },
    startsAt: '2026-11-01T00:00:00Z',
    endsAt: '2026-12-01T00:00:00Z',
    timeZone: 'UTC',
    objectives: [],
    goals: [],
    tags: [],
    owner: 'mark',
    createdBy: 'mark',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
    progress: 0.5,
    spent: 40,
    ...(status === 'ACTIVE' ? { problem: { code: 'AHEAD_OF_PLAN', pace: 1.34 } } : {}),
});

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

beforeEach(() => {
    requests.length = 0;
    paused.length = 0;
    queries.clear();
    configureApi({ baseUrl: SITE, token: async () => 'token' });
    server.use(
        http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
            requests.push(new URL(request.url));
            const items = [campaign('c1', 'Wool', 'ACTIVE'), campaign('c2', 'Coats', 'DRAFT'), campaign('c3', 'Shirts', 'ACTIVE')];
            return HttpResponse.json({ items, nextCursor: null, counts: { ALL: 3, DRAFT: 1, ACTIVE: 2, PAUSED: 0, COMPLETED: 0, ARCHIVED: 0 } });
        }),
        http.post(`${SITE}/marketing/campaigns/:id/pause`, ({ params }) => {
            paused.push(String(params.id));
            return params.id === 'c3'
                ? HttpResponse.json({ title: 'Conflict', status: 409, detail: 'It is not running.' }, { status: 409 })
                : HttpResponse.json({});
        }),
    );
});

function show(path: string, roles = ['marketer', 'viewer']) {
    const root = createRootRoute();
    const list = createRoute({ getParentRoute: () => root, path: '/campaigns', validateSearch: listSearch, component: CampaignsPage });
    const router = createRouter({ routeTree: root.addChildren([list]), history: createMemoryHistory({ initialEntries: [path] }) });
    render(
        <QueryClientProvider client={queries}>
            <CurrentUserProvider person={{ id: 'mark', name: 'Mark', login: 'mark', tenant: 'sunrise', roles }} signOut={() => {}}>
                <TooltipProvider>
                    <RouterProvider router={router as never} />
                    <Toasts />
                </TooltipProvider>
            </CurrentUserProvider>
        </QueryClientProvider>,
    );
    return router;
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
        expect(await screen.findByText(/“Shirts” couldn’t be paused: It is not running\./)).toBeTruthy();
    });

    it('keeps the selection on the next page', async () => {
        server.use(
            http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
                const second = new URL(request.url).searchParams.get('cursor') === 'n2';
                const items = second ? [campaign('c9', 'Silk', 'ACTIVE')] : [campaign('c1', 'Wool', 'ACTIVE')];
                return HttpResponse.json({ items, nextCursor: second ? null : 'n2', counts: { ALL: 2, DRAFT: 0, ACTIVE: 2, PAUSED: 0, COMPLETED: 0, ARCHIVED: 0 } });
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

    it('shows what needs attention, the most serious first', async () => {
        server.use(
            http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
                const status = new URL(request.url).searchParams.get('status');
                const items = status === 'ACTIVE' ? [campaign('c1', 'Wool', 'ACTIVE'), { ...campaign('c2', 'Silk', 'ACTIVE'), problem: { code: 'STEP_FAILED', step: 'SCHEDULE' } }, { ...campaign('c3', 'Fine', 'ACTIVE'), problem: undefined }] : [];
                return HttpResponse.json({ items, nextCursor: null, counts: { ALL: 3, DRAFT: 0, ACTIVE: 3, PAUSED: 0, COMPLETED: 0, ARCHIVED: 0 } });
            }),
        );
        show('/campaigns?attention=true');

        await screen.findByRole('link', { name: 'Silk' });

        expect(screen.getAllByRole('link', { name: /^(Silk|Wool|Fine)$/ }).map((link) => link.textContent)).toEqual(['Silk', 'Wool']);
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
