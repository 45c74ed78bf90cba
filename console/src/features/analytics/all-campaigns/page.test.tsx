import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AllCampaignsPage } from '#features/analytics/all-campaigns/page.tsx';
import { allSearch } from '#features/analytics/all-campaigns/search.ts';
import { allCampaigns } from '#testing/fixtures.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const requests: URL[] = [];
const summary = `${SITE}/marketing/analytics/campaigns/all/summary`;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    requests.length = 0;
    server.use(
        http.get(summary, ({ request }) => {
            requests.push(new URL(request.url));
            return HttpResponse.json(allCampaigns());
        }),
        http.get(`${SITE}/marketing/analytics/campaigns/all/days`, ({ request }) => {
            const ids = new URL(request.url).searchParams.get('campaigns')!.split(',');
            return HttpResponse.json({ metric: 'revenue', period: {}, campaigns: ids.map((campaignId) => ({ campaignId, values: [1, null, 3] })) });
        }),
    );
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute();
    const page = createRoute({ getParentRoute: () => root, path: '/analytics', validateSearch: allSearch, component: AllCampaignsPage });
    return renderPage(root.addChildren([page]), path, roles);
}

describe('analytics for all campaigns', () => {
    it('requests what the URL says', async () => {
        open('/analytics?sort=cpa&days=90&cursor=abc&page=2');

        await screen.findByRole('link', { name: 'Wool' });

        expect(Object.fromEntries(requests[0]!.searchParams)).toEqual({ limit: '25', sort: 'cpa', order: 'asc', days: '90', cursor: 'abc' });
        expect(screen.getByText('26–28 of 30')).toBeTruthy();
    });

    it('shows KPIs with their change, and the metrics of each campaign', async () => {
        open('/analytics');

        const cards = await screen.findByLabelText('KPIs for the last 30 days');
        expect(within(cards).getByText('+100%')).toBeTruthy();
        expect(screen.getByText('30 campaigns: 29 active, 1 unknown; days in UTC')).toBeTruthy();
        const row = screen.getByRole('row', { name: /Coats/ });
        expect(row.textContent).toContain('-80%');
        expect(screen.getByRole('link', { name: 'Campaign 0199aaaa' })).toBeTruthy();
        expect(await screen.findAllByRole('img', { name: 'Revenue by day, last 30 days' })).toHaveLength(3);
    });

    it('sorts when a column header is clicked', async () => {
        const router = open('/analytics');
        const user = userEvent.setup();

        await user.click(within(await screen.findByRole('columnheader', { name: 'Revenue' })).getByRole('button'));

        await waitFor(() => expect(router.state.location.search).toEqual({ sort: '-revenue' }));
        await waitFor(() => expect(requests.at(-1)!.searchParams.get('order')).toBe('desc'));
    });

    it('shows totals by currency if there are several', async () => {
        const totals = { ...allCampaigns().totals, money: [...allCampaigns().totals.money, { currency: 'USD', spend: 9, revenue: 5 }] };
        server.use(http.get(summary, () => HttpResponse.json(allCampaigns({ totals }))));
        open('/analytics');

        const table = await screen.findByRole('table', { name: 'Totals by currency, all time' });
        expect(within(table).getAllByRole('row')).toHaveLength(3);
    });

    it('lets a viewer select up to five campaigns to compare', async () => {
        const items = Array.from({ length: 7 }, (_, n) => ({ ...allCampaigns().items[0]!, campaignId: `c${n}`, name: `Campaign ${n}` }));
        server.use(http.get(summary, () => HttpResponse.json(allCampaigns({ items }))));
        open('/analytics', ['viewer']);
        const user = userEvent.setup();
        await screen.findByRole('checkbox', { name: 'Compare Campaign 0' });

        for (let n = 0; n < 5; n++) await user.click(screen.getByRole('checkbox', { name: `Compare Campaign ${n}` }));

        expect(screen.getByRole('checkbox', { name: 'Compare Campaign 5' })).toHaveProperty('disabled', true);
        const bar = screen.getByRole('region', { name: 'Selected campaigns' });
        expect(within(bar).getByRole('link', { name: 'Compare' }).getAttribute('href')).toContain('ids=c0%2Cc1%2Cc2%2Cc3%2Cc4');
    });

    it('explains the empty state', async () => {
        server.use(http.get(summary, () => HttpResponse.json(allCampaigns({ items: [], totals: { ...allCampaigns().totals, campaigns: 0 } }))));
        open('/analytics');

        expect(await screen.findByText('No metrics yet')).toBeTruthy();
    });

    it('shows an error with the trace ID', async () => {
        server.use(http.get(summary, () => HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Your role does not allow this.', traceId: 'abc123' }, { status: 403 })));
        open('/analytics');

        expect(await screen.findByText('Trace ID abc123')).toBeTruthy();
    });
});
