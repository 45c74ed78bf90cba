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
const asked: { accept: string | null; body: unknown }[] = [];
const saved: string[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    asked.length = 0;
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        saved.push(this.download);
    });
    const at = dashboard('c1', 42);
    server.use(
        http.get(`${base}/dashboard`, () => HttpResponse.json(at)),
        http.post(`${base}/report`, async ({ request }) => {
            const accept = request.headers.get('Accept');
            asked.push({ accept, body: await request.json() });
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
const wish = { reportType: 'detailed', startDate: '2026-11-01', endDate: '2026-11-03', channels: ['ADS'] };

describe('reports', () => {
    it('are seen as they are printed, before they are taken along', async () => {
        open(SCOPE);

        const preview = await screen.findByTitle('Preview: Executive report: Wool');

        expect(preview.getAttribute('srcdoc')).toBe('<h1>Wool</h1>');
        // Neither scripts nor anything else: what a report holds was written by others.
        expect(preview.getAttribute('sandbox')).toBe('');
        expect(asked).toEqual(expect.arrayContaining([{ accept: 'text/html', body: wish }, { accept: 'application/json', body: wish }]));
    });

    it('are downloaded as what is asked for', async () => {
        open(SCOPE);
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Download the report as PDF' }));

        await waitFor(() => expect(saved).toEqual(['wool-detailed-2026-11-01-2026-11-03.pdf']));
        expect(asked).toContainEqual({ accept: 'application/pdf', body: wish });
        expect(within(screen.getByRole('list', { name: 'Downloads' })).getByText('13 byte')).toBeTruthy();
    });

    it('tell why a file was refused', async () => {
        server.use(http.post(`${base}/export`, () => HttpResponse.json({ title: 'Too many', status: 429, detail: 'Four exports run already.' }, { status: 429 })));
        open(SCOPE);
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Download the records as CSV' }));

        expect(await screen.findByText('Four exports run already.')).toBeTruthy();
        expect(saved).toEqual([]);
    });

    it('can be stopped on their way', async () => {
        server.use(http.post(`${base}/export`, () => new Promise<never>(() => {})));
        open(SCOPE);
        const user = userEvent.setup();
        await user.click(await screen.findByRole('button', { name: 'Download the records as NDJSON' }));
        expect(await screen.findByText('Being made …')).toBeTruthy();

        await user.click(screen.getByRole('button', { name: /^Stop/ }));

        await waitFor(() => expect(screen.queryByText('Being made …')).toBeNull());
        expect(saved).toEqual([]);
    });

    it('are not asked for with days that make no sense', async () => {
        open('?from=2026-11-03&to=2026-11-01');

        expect(await screen.findAllByText(/The first day comes after the last/)).toHaveLength(2);
        expect(screen.getByRole('button', { name: 'Download the report as PDF' })).toHaveProperty('disabled', true);
        expect(asked).toEqual([]);
    });

    it('are not offered to a viewer', async () => {
        open('', ['viewer']);

        expect(await screen.findByText('Reports are made by marketers')).toBeTruthy();
        expect(screen.queryByRole('button')).toBeNull();
        expect(asked).toEqual([]);
    });
});
