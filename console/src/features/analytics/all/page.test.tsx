import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AllCampaignsPage } from '#features/analytics/all/page.tsx';
import { allSearch } from '#features/analytics/all/search.ts';
import { allCampaigns } from '#testing/fixtures.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const asked: URL[] = [];
const summary = `${SITE}/marketing/analytics/campaigns/all/summary`;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    asked.length = 0;
    server.use(
        http.get(summary, ({ request }) => {
            asked.push(new URL(request.url));
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

describe('analytics of all campaigns', () => {
    it('asks for what its address says', async () => {
        open('/analytics?sort=cpa&days=90&cursor=abc&page=2');

        await screen.findByRole('link', { name: 'Wool' });

        expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({ limit: '25', sort: 'cpa', order: 'asc', days: '90', cursor: 'abc' });
        expect(screen.getByText('26–28 of 30')).toBeTruthy();
    });

    it('shows totals with their change, and every campaign’s figures', async () => {
        open('/analytics');

        const cards = await screen.findByLabelText('KpiRow of the last 30 days');
        expect(within(cards).getByText('+100%')).toBeTruthy();
        expect(screen.getByText('30 campaigns: 29 active, 1 not known yet, days in UTC')).toBeTruthy();
        const row = screen.getByRole('row', { name: /Coats/ });
        expect(row.textContent).toContain('-80%');
        expect(screen.getByRole('link', { name: 'Campaign 0199aaaa' })).toBeTruthy();
        expect(await screen.findAllByRole('img', { name: 'Revenue of the last 30 days by day' })).toHaveLength(3);
    });

    it('turns the order round by its heads', async () => {
        const router = open('/analytics');
        const user = userEvent.setup();

        await user.click(within(await screen.findByRole('columnheader', { name: 'Revenue' })).getByRole('button'));

        await waitFor(() => expect(router.state.location.search).toEqual({ sort: '-revenue' }));
        await waitFor(() => expect(asked.at(-1)!.searchParams.get('order')).toBe('desc'));
    });

    it('tells amounts of several currencies apart', async () => {
        const totals = { ...allCampaigns().totals, money: [...allCampaigns().totals.money, { currency: 'USD', spend: 9, revenue: 5 }] };
        server.use(http.get(summary, () => HttpResponse.json(allCampaigns({ totals }))));
        open('/analytics');

        const table = await screen.findByRole('table', { name: 'Money by currency, since the beginning' });
        expect(within(table).getAllByRole('row')).toHaveLength(3);
    });

    it('lets a viewer compare, five campaigns at most', async () => {
        const items = Array.from({ length: 7 }, (_, n) => ({ ...allCampaigns().items[0]!, campaignId: `c${n}`, name: `Campaign ${n}` }));
        server.use(http.get(summary, () => HttpResponse.json(allCampaigns({ items }))));
        open('/analytics', ['viewer']);
        const user = userEvent.setup();
        await screen.findByRole('checkbox', { name: 'Compare Campaign 0' });

        for (let n = 0; n < 5; n++) await user.click(screen.getByRole('checkbox', { name: `Compare Campaign ${n}` }));

        expect(screen.getByRole('checkbox', { name: 'Compare Campaign 5' })).toHaveProperty('disabled', true);
        const bar = screen.getByRole('region', { name: 'Chosen campaigns' });
        expect(within(bar).getByRole('link', { name: 'Compare' }).getAttribute('href')).toContain('ids=c0%2Cc1%2Cc2%2Cc3%2Cc4');
    });

    it('says what belongs here where there is nothing', async () => {
        server.use(http.get(summary, () => HttpResponse.json(allCampaigns({ items: [], totals: { ...allCampaigns().totals, campaigns: 0 } }))));
        open('/analytics');

        expect(await screen.findByText('KpiRow will be here')).toBeTruthy();
    });

    it('tells of a failure with the trace id', async () => {
        server.use(http.get(summary, () => HttpResponse.json({ title: 'No', status: 403, detail: 'Your role does not allow this.', traceId: 'abc123' }, { status: 403 })));
        open('/analytics');

        expect(await screen.findByText('Trace id abc123')).toBeTruthy();
    });
});
