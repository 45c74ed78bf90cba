import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LiveIndicator } from '#components/live-indicator.tsx';
import { useCampaignStream } from '#features/campaigns/api/stream.ts';
import { CampaignKpis } from '#features/campaigns/details/campaign-kpis.tsx';
import { campaign } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const base = `${SITE}/marketing/campaigns/c1`;

const found = { campaignId: 'c1', totals: { revenue: 300, clicks: 1500, impressions: 100_000 }, ctr: 0.0135, conversionRate: 0.02, roi: 2, days: [] };
const failure = () => HttpResponse.json({ title: 'Bad request', status: 400, detail: 'The metrics could not be read.' }, { status: 400 });

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

function open(metrics: () => Response) {
    server.use(
        http.get(`${base}/metrics`, metrics),
        http.get(`${base}/budget-status`, () => HttpResponse.json({ currency: 'EUR', total: 100, spent: 40, plannedByNow: 40, state: 'ON_PLAN', channels: [], daily: [], version: 1 })),
        http.get(`${base}/stream`, () => new HttpResponse(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } })),
    );
    const root = createRootRoute();
    const Overview = () => {
        useCampaignStream('c1');
        return (
            <>
                <LiveIndicator of="c1" />
                <CampaignKpis campaign={campaign} />
            </>
        );
    };
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: Overview })]), '/');
}

describe('the KPIs of a campaign', () => {
    it('are live, and show rates as analytics does', async () => {
        open(() => HttpResponse.json(found));

        expect(await screen.findByText(/1\.35% of 100K impressions/i)).toBeTruthy();
        expect(await screen.findByText('Live')).toBeTruthy();
    });

    it('are stale, and say why, while they can’t be loaded', async () => {
        let fails = true;
        open(() => (fails ? failure() : HttpResponse.json(found)));
        const user = userEvent.setup();

        expect((await screen.findByRole('alert')).textContent).toContain('The metrics could not be read.');
        expect(await screen.findByText('Stale')).toBeTruthy();
        expect(screen.queryByText('Live')).toBeNull();

        fails = false;
        await user.click(screen.getByRole('button', { name: 'Try again' }));

        expect(await screen.findByText(/1\.35%/)).toBeTruthy();
        await waitFor(() => expect(screen.getByText('Live')).toBeTruthy());
    });
});
