import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnalyticsReports } from '#features/analytics/reports/page.tsx';
import { reportSearch } from '#features/analytics/reports/report-request.ts';
import { dashboard } from '#testing/fixtures.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const base = `${SITE}/marketing/analytics/campaigns/c1`;
const requests: { accept: string | null; body: unknown }[] = [];
const saved: string[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    requests.length = 0;
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        saved.push(this.download);
    });
    const at = dashboard('c1', 42);
    server.use(
        http.get(`${base}/dashboard`, () => HttpResponse.json(at)),
        http.get(`${SITE}/marketing/analytics/reports/:part`, () => HttpResponse.json({ items: [] })),
        http.post(`${base}/report`, async ({ request }) => {
            const accept = request.headers.get('Accept');
            requests.push({ accept, body: await request.json() });
            return accept === 'application/json'
                ? HttpResponse.json({ ...at, type: 'executive', title: 'Executive report: Wool', generatedAt: at.asOf, channelFilter: ['ADS'] })
                : new HttpResponse('<h1>Wool</h1>', { headers: { 'Content-Type': accept ?? '' } });
        }),
    );
});

function open(search = '', roles?: string[]) {
    const root = createRootRoute();
    const parent = createRoute({ getParentRoute: () => root, path: '/analytics/$id', component: Outlet });
    const page = createRoute({ getParentRoute: () => parent, path: 'reports', validateSearch: reportSearch, component: AnalyticsReports });
    return renderPage(root.addChildren([parent.addChildren([page])]), `/analytics/c1/reports${search}`, roles);
}

const SCOPE = '?type=detailed&from=2026-11-01&to=2026-11-03&channels=ADS';
const reportRequest = { reportType: 'detailed', startDate: '2026-11-01', endDate: '2026-11-03', channels: ['ADS'] };

describe('report page', () => {
    it('previews the report as it will be printed', async () => {
        open(SCOPE);

        const preview = await screen.findByTitle('Preview: Executive report: Wool');

        expect(preview.getAttribute('srcdoc')).toBe('<h1>Wool</h1>');
        // The report contains text from other people, so the frame allows nothing.
        expect(preview.getAttribute('sandbox')).toBe('');
        expect(requests).toEqual(expect.arrayContaining([{ accept: 'text/html', body: reportRequest }, { accept: 'application/json', body: reportRequest }]));
    });

    it('downloads the report in the chosen format', async () => {
        open(SCOPE);
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Download the report as PDF' }));

        await waitFor(() => expect(saved).toEqual(['wool-detailed-2026-11-01-2026-11-03.pdf']));
        expect(requests).toContainEqual({ accept: 'application/pdf', body: reportRequest });
        expect(within(screen.getByRole('list', { name: 'Downloads' })).getByText('13 byte')).toBeTruthy();
    });

    it('says why a download failed', async () => {
        server.use(http.post(`${base}/export`, () => HttpResponse.json({ title: 'Too many requests', status: 429, detail: 'Four exports are already running.' }, { status: 429 })));
        open(SCOPE);
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Download the records as CSV' }));

        expect(await screen.findByText('Four exports are already running.')).toBeTruthy();
        expect(saved).toEqual([]);
    });

    it('cancels a running download', async () => {
        server.use(http.post(`${base}/export`, () => new Promise<never>(() => {})));
        open(SCOPE);
        const user = userEvent.setup();
        await user.click(await screen.findByRole('button', { name: 'Download the records as NDJSON' }));
        expect(await screen.findByText('Preparing…')).toBeTruthy();

        await user.click(screen.getByRole('button', { name: /^Cancel/ }));

        await waitFor(() => expect(screen.queryByText('Preparing…')).toBeNull());
        expect(saved).toEqual([]);
    });

    it('sends no request for invalid dates', async () => {
        open('?from=2026-11-03&to=2026-11-01');

        expect(await screen.findAllByText(/The first day must not be after the last day/)).toHaveLength(2);
        expect(screen.getByRole('button', { name: 'Download the report as PDF' })).toHaveProperty('disabled', true);
        expect(requests).toEqual([]);
    });

    it('offers reports, but not records, to viewers', async () => {
        open(SCOPE, ['viewer']);

        expect(await screen.findByTitle('Preview: Executive report: Wool')).toBeTruthy();
        expect(screen.getByRole('button', { name: 'Download the report as PDF' })).toBeTruthy();
        expect(screen.queryByRole('button', { name: /Download the records/ })).toBeNull();
    });
});
