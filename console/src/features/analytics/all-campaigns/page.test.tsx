import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AllCampaignsPage } from '#features/analytics/all-campaigns/page.tsx';
import { allSearch } from '#features/analytics/all-campaigns/search.ts';
import type { AllCampaigns } from '#features/analytics/types.ts';
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

        expect(Object.fromEntries(requests[0]!.searchParams)).toEqual({ limit: '25', sort: 'cpa', order: 'asc', days: '90', cursor: 'abc', recorded: 'true' });
        expect(screen.getByText('26–28 of 28')).toBeTruthy();
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

        const table = await screen.findByRole('table', { name: 'Totals by currency' });
        expect(screen.getByText('All time, by currency; sparklines show the last 30 days')).toBeTruthy();
        expect(within(table).getAllByRole('row')).toHaveLength(3);
    });

    it('converts amounts to one currency, which the URL keeps', async () => {
        const own = { ...allCampaigns().totals, currencies: ['EUR', 'USD'], money: [...allCampaigns().totals.money, { currency: 'USD', spend: 9, revenue: 5 }] };
        const conversion = {
            currency: 'EUR',
            rates: { from: '2026-10-24', to: '2026-11-20', sources: ['ECB' as const] },
            unconverted: [
                { currency: 'JPY', spend: 500, revenue: 0 },
                { spend: 4, revenue: 1 },
            ],
        };
        server.use(
            http.get(summary, ({ request }) => {
                requests.push(new URL(request.url));
                const converted = new URL(request.url).searchParams.get('currency') === 'EUR';
                return HttpResponse.json(allCampaigns(converted ? { totals: { ...own, money: allCampaigns().totals.money }, conversion } : { totals: own }));
            }),
        );
        const router = open('/analytics?cursor=abc&page=2');
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Currency: Own currencies' }));
        await user.click(await screen.findByRole('menuitemradio', { name: 'EUR' }));

        const note = await screen.findByRole('note');
        expect(note.textContent).toMatch(/^Converted to EUR at each day’s ECB reference rate \(.*24.*20.*\)\. No rate, so not included: .*500 spend and .*0 revenue in JPY and 4.00 spend and 1.00 revenue in an unknown currency\.$/);
        expect(router.state.location.search).toEqual({ currency: 'EUR' });
        expect(requests.at(-1)!.searchParams.get('currency')).toBe('EUR');
        expect(screen.queryByRole('table', { name: 'Totals by currency' })).toBeNull();

        await user.click(screen.getByRole('button', { name: 'Currency: EUR' }));
        await user.click(await screen.findByRole('menuitemradio', { name: 'Own currencies', checked: false }));

        await waitFor(() => expect(router.state.location.search).toEqual({}));
        expect(await screen.findByRole('table', { name: 'Totals by currency' })).toBeTruthy();
        expect(screen.queryByRole('note')).toBeNull();
    });

    it('converts the sparklines as well', async () => {
        const days: URL[] = [];
        server.use(
            http.get(`${SITE}/marketing/analytics/campaigns/all/days`, ({ request }) => {
                days.push(new URL(request.url));
                return HttpResponse.json({ metric: 'revenue', period: {}, campaigns: [] });
            }),
        );
        open('/analytics?currency=USD');

        await waitFor(() => expect(days[0]?.searchParams.get('currency')).toBe('USD'));
        expect(screen.getByRole('button', { name: 'Currency: USD' })).toBeTruthy();
    });

    it('keeps the focus on the choice of currency when the person returns to the only own one', async () => {
        const router = open('/analytics?currency=USD');
        const user = userEvent.setup();
        const menu = await screen.findByRole('button', { name: 'Currency: USD' });
        await user.click(menu);
        await user.click(await screen.findByRole('menuitemradio', { name: 'Own currencies' }));

        await waitFor(() => expect(router.state.location.search).toEqual({}));
        const own = await screen.findByRole('button', { name: 'Currency: Own currencies' });
        await waitFor(() => expect(document.activeElement).toBe(own));
    });

    it('offers no currency if there is only one, and ignores one that does not exist', async () => {
        open('/analytics?currency=QQQ');

        await screen.findByRole('link', { name: 'Wool' });
        expect(screen.queryByRole('button', { name: /^Currency/ })).toBeNull();
        expect(requests[0]!.searchParams.get('currency')).toBeNull();
    });

    it('does not compare with days before the first metric', async () => {
        const totals: AllCampaigns['totals'] = { ...allCampaigns().totals, previousDays: 0, kpis: [{ name: 'revenue', value: 310, previous: 0, comparison: 'NOTHING_BEFORE' }] };
        server.use(http.get(summary, () => HttpResponse.json(allCampaigns({ totals }))));
        open('/analytics');

        const cards = await screen.findByLabelText('KPIs for the last 30 days');
        expect(within(cards).queryByText(/%/)).toBeNull();
        expect(screen.getByText(/not compared, because there are no metrics for the previous 30 days/)).toBeTruthy();
    });

    it('searches by name and filters by status, from the first page on', async () => {
        const router = open('/analytics?cursor=abc&page=2');
        const user = userEvent.setup();

        await user.type(await screen.findByRole('searchbox', { name: 'Search campaigns' }), 'wool');
        await waitFor(() => expect(router.state.location.search).toEqual({ q: 'wool' }));
        await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Paused');

        await waitFor(() => expect(Object.fromEntries(requests.at(-1)!.searchParams)).toMatchObject({ q: 'wool', status: 'PAUSED', recorded: 'true' }));
        await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Draft');
        await waitFor(() => expect(requests.at(-1)!.searchParams.get('recorded')).toBeNull());
    });

    it('says if no campaign matches, and clears the filters', async () => {
        server.use(http.get(summary, ({ request }) => HttpResponse.json(new URL(request.url).searchParams.get('q') ? allCampaigns({ items: [], matches: 0 }) : allCampaigns())));
        open('/analytics?q=zebra');
        const user = userEvent.setup();

        expect(await screen.findByText('No campaigns match')).toBeTruthy();
        await user.click(screen.getByRole('button', { name: 'Clear filters' }));

        expect(await screen.findByRole('link', { name: 'Wool' })).toBeTruthy();
    });

    it('takes custom dates', async () => {
        open('/analytics?from=2026-03-01&to=2026-03-31');

        expect(await screen.findByRole('button', { name: /^Date range: .*31.*2026/ })).toBeTruthy();
        expect(Object.fromEntries(requests[0]!.searchParams)).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
    });

    it('downloads all pages of what the table shows', async () => {
        const files: Blob[] = [];
        vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
            files.push(file as Blob);
            return 'blob:x';
        });
        vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
        server.use(
            http.get(summary, ({ request }) => {
                const second = new URL(request.url).searchParams.get('cursor') === 'n2';
                return HttpResponse.json(second ? allCampaigns({ items: [{ ...allCampaigns().items[1]!, name: 'Shirts, new' }], nextCursor: null }) : allCampaigns());
            }),
        );
        open('/analytics?q=o');
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Download Campaigns as CSV' }));

        await waitFor(() => expect(files).toHaveLength(1));
        const lines = (await files[0]!.text()).trim().split('\r\n');
        expect(lines[0]).toContain('Campaign,Campaign ID,Status,Currency,Spend,Revenue,ROI');
        expect(lines[1]).toMatch(/^Wool,c1,ACTIVE,EUR,100,300,2,/);
        expect(lines[4]).toContain('Shirts, new');
        expect(lines).toHaveLength(5);
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
