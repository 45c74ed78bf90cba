import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnalyticsAttribution } from '#features/analytics/campaign/attribution.tsx';
import { AnalyticsChannels } from '#features/analytics/campaign/channels.tsx';
import { AnalyticsEngagement } from '#features/analytics/campaign/engagement.tsx';
import { AnalyticsOverview } from '#features/analytics/campaign/overview.tsx';
import { CampaignAnalyticsPage } from '#features/analytics/campaign/page.tsx';
import { trendSearch } from '#features/analytics/campaign/search.ts';
import { scopeSearch } from '#features/analytics/scope/scope.ts';
import type { Kpi, Rank } from '#features/analytics/types.ts';
import { dashboard, report } from '#testing/fixtures.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const base = `${SITE}/marketing/analytics/campaigns/c1`;
const trendRequests: string[] = [];
const reportRequests: Record<string, unknown>[] = [];
const RANKING: Rank[] = [{ rank: 1, channel: 'ADS', score: 0.75, parts: [{ measure: 'ROI', value: 2, lowerBound: 1.6, best: 2, weight: 0.75, points: 0.75 }], unknown: ['CLICK_RATE'], code: 'SCORED' }];
let events: ReadableStreamDefaultController<Uint8Array>;

beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    // happy-dom has no layout, so charts need a size.
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 200));
    server.listen();
});
afterAll(() => {
    server.close();
    vi.useRealTimers();
});
afterEach(() => server.resetHandlers());
beforeEach(() => {
    trendRequests.length = 0;
    reportRequests.length = 0;
    // The last day of the fixture.
    vi.setSystemTime('2026-11-03T10:00:00Z');
    const at = dashboard('c1', 42);
    server.use(
        http.get(`${base}/dashboard`, () => HttpResponse.json(at)),
        http.get(`${base}/trends`, ({ request }) => {
            const params = new URL(request.url).searchParams;
            trendRequests.push(params.get('days')!);
            const hours = [{ hour: '2026-11-03T08:00:00Z', local: '2026-11-03T09:00:00', partial: true, totals: { clicks: 7 }, movingAverage: { clicks: 1.5 } }];
            return HttpResponse.json({ campaignId: 'c1', period: at.period, days: at.trend, metrics: [], anomalies: at.anomalies, ...(params.get('by') === 'hour' ? { hours } : {}) });
        }),
        http.post(`${base}/report`, async ({ request }) => {
            const body = (await request.json()) as Record<string, unknown>;
            reportRequests.push(body);
            return HttpResponse.json(report(at, { comparison: RANKING, ...(body.channels ? { kpis: [{ name: 'clicks', value: 7, previous: 3, change: 1.3, comparison: 'COMPARABLE' as const }, { name: 'spend', value: 5, previous: 3, change: 0.7, comparison: 'COMPARABLE' as const }] } : {}) }));
        }),
        http.get(`${base}/channel-metrics`, () => HttpResponse.json({ campaignId: 'c1', channels: at.channels })),
        http.get(`${base}/stream`, () => {
            const body = new ReadableStream<Uint8Array>({ start: (controller) => void (events = controller) });
            return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
        }),
    );
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute();
    const page = createRoute({ getParentRoute: () => root, path: '/analytics/$id', component: CampaignAnalyticsPage });
    const tabs = [
        createRoute({ getParentRoute: () => page, path: '/', validateSearch: trendSearch, component: AnalyticsOverview }),
        createRoute({ getParentRoute: () => page, path: 'channels', validateSearch: scopeSearch, component: AnalyticsChannels }),
        createRoute({ getParentRoute: () => page, path: 'engagement', component: AnalyticsEngagement }),
        createRoute({ getParentRoute: () => page, path: 'attribution', component: AnalyticsAttribution }),
    ];
    return renderPage(root.addChildren([page.addChildren(tabs)]), path, roles);
}

const card = async (label: string) => (await screen.findByText(label, { selector: 'dt' })).closest('div')!;

describe('analytics of a campaign', () => {
    it('shows KPIs, anomalies and the way from spend to profit', async () => {
        open('/analytics/c1');

        expect((await card('Revenue')).textContent).toContain('€300');
        expect((await card('Clicks')).textContent).toContain('42');
        expect(await screen.findByText('More than usual: 32 instead of 10 on a typical Tuesday.')).toBeTruthy();
        expect(screen.getByText('3.2× the usual')).toBeTruthy();
        expect(screen.getByRole('img', { name: /spend and .* revenue result in/ })).toBeTruthy();
    });

    it('updates when the stream sends an event', async () => {
        open('/analytics/c1');
        expect((await card('Clicks')).textContent).toContain('42');
        await waitFor(() => expect(events).toBeTruthy());

        events.enqueue(new TextEncoder().encode(`id: 8\nevent: dashboard\ndata: ${JSON.stringify(dashboard('c1', 77))}\n\n`));

        await waitFor(async () => expect((await card('Clicks')).textContent).toContain('77'));
        expect(screen.getByText('Live')).toBeTruthy();
        await waitFor(() => expect(reportRequests.length).toBeGreaterThan(1));
    });

    it('has a table behind every chart', async () => {
        open('/analytics/c1?metrics=clicks');
        const user = userEvent.setup();
        const trend = await screen.findByRole('region', { name: 'Clicks' });

        await user.click(within(trend).getByRole('button', { name: 'Table' }));

        const rows = within(trend).getAllByRole('row').map((row) => row.textContent);
        expect(rows[1]).toContain('10');
        // A day without a record is not zero.
        expect(rows[2]).toContain('–');
        expect(rows[3]).toContain('32 instead of 10 on a typical Tuesday');
    });

    it('compares totals only if there are metrics for the whole previous period', async () => {
        const kpis: Kpi[] = [{ name: 'revenue', value: 300, previous: 200, comparison: 'SHORTER_BEFORE' }, { name: 'roi', value: 0.84, previous: 0.95, difference: -0.11, comparison: 'COMPARABLE' }];
        server.use(http.get(`${base}/dashboard`, () => HttpResponse.json(dashboard('c1', 42, { kpis, previousDays: 11 }))));
        open('/analytics/c1');

        expect((await card('Revenue')).textContent).not.toMatch(/%|previously/);
        expect((await card('ROI')).textContent).toContain('-11 pts');
        expect(screen.getByText(/only rates are compared, because there are metrics for only 11 of the previous 30 days/)).toBeTruthy();
    });

    it('compares nothing without metrics for the previous period', async () => {
        const kpis: Kpi[] = [{ name: 'revenue', value: 300, previous: 0, comparison: 'NOTHING_BEFORE' }, { name: 'clicks', value: 42, previous: 0, comparison: 'NOTHING_BEFORE' }];
        server.use(http.get(`${base}/dashboard`, () => HttpResponse.json(dashboard('c1', 42, { kpis, previousDays: 0 }))));
        open('/analytics/c1');

        expect((await card('Revenue')).textContent).not.toMatch(/%|previously/);
        expect(screen.getByText(/not compared, because there are no metrics for the previous 30 days/)).toBeTruthy();
    });

    it('shows changes of rates in points', async () => {
        const kpis: Kpi[] = [{ name: 'revenue', value: 300, previous: 200, change: 0.5, comparison: 'COMPARABLE' }, { name: 'roi', value: 0.84, previous: 0.95, difference: -0.11, comparison: 'COMPARABLE' }];
        server.use(http.get(`${base}/dashboard`, () => HttpResponse.json(dashboard('c1', 42, { kpis }))));
        open('/analytics/c1');

        expect((await card('Revenue')).textContent).toContain('+50%');
        expect((await card('ROI')).textContent).toContain('-11 pts');
    });

    it('covers custom dates and some channels everywhere on the page', async () => {
        open('/analytics/c1?from=2026-11-01&to=2026-11-02&channels=ADS');

        expect((await card('Clicks')).textContent).toContain('7');
        expect(reportRequests[0]).toEqual({ reportType: 'detailed', startDate: '2026-11-01', endDate: '2026-11-02', channels: ['ADS'] });
        expect(screen.getByRole('button', { name: /^Date range: .*2.*2026/ })).toBeTruthy();
        expect(screen.getByRole('link', { name: 'Channels' }).getAttribute('href')).toMatch(/from=.*to=.*channels=ADS/);
    });

    it('keeps its settings in the URL and requests both periods', async () => {
        const router = open('/analytics/c1?days=90');
        const user = userEvent.setup();

        await user.click(await screen.findByRole('checkbox', { name: 'Compare with previous period' }));

        await waitFor(() => expect(router.state.location.search).toEqual({ days: 90, compare: true }));
        await waitFor(() => expect(reportRequests).toContainEqual({ reportType: 'detailed', startDate: '2026-05-08', endDate: '2026-08-05' }));
    });

    it('shows short ranges by hour in the campaign’s time zone', async () => {
        const router = open('/analytics/c1?days=7&metrics=clicks');
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Hours' }));

        await waitFor(() => expect(router.state.location.search).toMatchObject({ days: 7, by: 'hour' }));
        const trend = await screen.findByRole('region', { name: 'Clicks' });
        await user.click(within(trend).getByRole('button', { name: 'Table' }));
        await waitFor(() => expect(within(trend).getAllByRole('row')[1]?.textContent).toMatch(/(3 Nov|Nov 3).*9:00.*\(in progress\)7/));
        await user.click(screen.getByRole('button', { name: 'Date range: Last 7 days' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Last 30 days' }));
        expect(await screen.findByRole('button', { name: 'Weeks' })).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Hours' })).toBeNull();
    });

    it('ranks channels and explains the scores', async () => {
        open('/analytics/c1/channels');

        const ranked = await screen.findByRole('region', { name: 'Channel ranking' });
        expect(ranked.textContent).toContain('75 of 75');
        expect(ranked.textContent).toContain('No data: CTR.');
        expect(ranked.textContent).toContain('Channels are ranked by the “at least” values.');
    });

    it('explains the bound by which channels are compared', async () => {
        open('/analytics/c1/channels');
        const bound = await screen.findByRole('button', { name: 'ROI: at least +160%. What does this mean?' });
        expect(bound.textContent).toBe('at least +160%');

        bound.focus();

        expect((await screen.findByRole('tooltip')).textContent).toContain('the data supports at least +160%');
        expect(bound.getAttribute('aria-describedby')).toBeTruthy();
    });

    it('shows the share of bots and the busiest hour', async () => {
        const cells = [{ weekday: 'MONDAY', hour: 9, hours: 4, totals: { clicks: 20 } }];
        server.use(http.get(`${base}/heat-map`, () => HttpResponse.json({ campaignId: 'c1', period: { from: '2026-10-26', to: '2026-11-22', timeZone: 'Europe/Berlin' }, metrics: ['clicks'], cells })));
        open('/analytics/c1/engagement');

        expect(await screen.findByText(/4.8% of opens and clicks come from bots/)).toBeTruthy();
        expect(await screen.findByText(/Busiest: Monday at/)).toBeTruthy();
    });

    it('explains why there is nothing to attribute', async () => {
        const none = { total: 5, withTouches: 0, withoutTouches: 5 };
        server.use(http.get(`${base}/attribution`, () => HttpResponse.json({ campaignId: 'c1', conversions: none, revenue: none, halfLifeDays: 7, models: [], content: [] })));
        open('/analytics/c1/attribution');

        expect(await screen.findByText('Nothing to attribute yet')).toBeTruthy();
    });

    it('offers reports to viewers', async () => {
        open('/analytics/c1', ['viewer']);

        expect(await screen.findByRole('link', { name: 'Reports' })).toBeTruthy();
    });

    it('does not link to a campaign that was deleted', async () => {
        const at = dashboard('c1', 42);
        server.use(
            http.get(`${base}/dashboard`, () => HttpResponse.json({ ...at, campaign: { ...at.campaign, status: 'ARCHIVED' } })),
            http.get(`${SITE}/marketing/campaigns/c1`, () => HttpResponse.json({ title: 'Not found', status: 404 }, { status: 404 })),
        );
        open('/analytics/c1');

        expect(await screen.findByText(/This campaign was deleted/)).toBeTruthy();
        expect(screen.queryByRole('link', { name: 'Open campaign' })).toBeNull();
    });

    it.each(['GMT+02:00', 'Mars/Phobos'])('shows a campaign with the time zone %s and an unknown currency', async (timeZone) => {
        const at = dashboard('c1', 42);
        server.use(http.get(`${base}/dashboard`, () => HttpResponse.json({ ...at, period: { ...at.period, timeZone }, campaign: { ...at.campaign, timeZone, budget: { amount: 1, currency: 'EURO' } }, roi: { ...at.roi, currency: 'EURO' } })));
        open('/analytics/c1');

        expect(await screen.findByText(`Days in ${timeZone}`)).toBeTruthy();
        expect((await card('Revenue')).textContent).toContain('300');
    });

    it('says when the campaign does not exist', async () => {
        server.use(http.get(`${base}/dashboard`, () => HttpResponse.json({ title: 'Not found', status: 404, traceId: 'abc' }, { status: 404 })));
        open('/analytics/c1');

        expect(await screen.findByText('Campaign not found')).toBeTruthy();
    });
});
