import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecommendationSection } from '#features/campaigns/budget/recommendation-section.tsx';
import { TargetRoi } from '#features/campaigns/budget/target-roi.tsx';
import { campaign } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const base = `${SITE}/marketing/campaigns/c1`;
const optimizations: { url: string; body: unknown }[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    optimizations.length = 0;
});

function open(component: () => ReactNode) {
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component })]), '/');
}

const optimizeTo = (roiThen: number) =>
    http.post(`${base}/optimize`, async ({ request }) => {
        optimizations.push({ url: request.url, body: await request.json() });
        return HttpResponse.json({ currency: 'EUR', feasible: true, code: 'HIGHEST_MARGINAL_RETURN', moves: [{ from: 'ADS', to: 'EMAIL', amount: 10 }], allocations: [], expected: { spend: 100, roiNow: 1.2, roiThen }, applied: request.url.includes('apply=true'), version: 2 });
    });

describe('a target ROI', () => {
    it('is applied as it was previewed', async () => {
        server.use(optimizeTo(1.6));
        open(() => <TargetRoi campaign={campaign} />);
        const user = userEvent.setup();
        const field = await screen.findByLabelText('Target ROI in %');
        const type = async (text: string) => {
            await user.clear(field);
            await user.type(field, text);
        };

        await type('150');
        await user.click(screen.getByRole('button', { name: 'Preview split' }));
        expect(await screen.findByText(/Expected ROI: \+160% instead of \+120%/)).toBeTruthy();
        await type('90');

        // The preview was for another target.
        expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
        await user.click(screen.getByRole('button', { name: 'Preview split' }));
        await user.click(await screen.findByRole('button', { name: 'Apply' }));
        await waitFor(() => expect(optimizations.map((one) => (one.body as { targetRoi: number }).targetRoi)).toEqual([1.5, 0.9, 0.9]));
    });

    it('is not offered if the split is expected to earn less', async () => {
        server.use(optimizeTo(0.9));
        open(() => <TargetRoi campaign={campaign} />);
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Preview split' }));

        expect(await screen.findByText(/Expected ROI: \+90% instead of \+120%/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
    });
});

describe('a recommended split', () => {
    const row = { current: 50, floor: 0, code: 'MARGINAL_RETURN' };
    const recommend = (expectedRevenueThen: number) =>
        http.get(`${base}/budget-recommendations`, () =>
            HttpResponse.json({ currency: 'EUR', basis: 'CURVE', code: 'HIGHEST_MARGINAL_RETURN', expectedRevenueNow: 52_106, expectedRevenueThen, allocations: [{ ...row, channel: 'EMAIL', recommended: 60, change: 10 }, { ...row, channel: 'ADS', recommended: 40, change: -10 }], proposals: [] }),
        );

    it('is offered if it is expected to earn more', async () => {
        server.use(recommend(60_000));
        open(() => <RecommendationSection campaign={campaign} version={1} />);

        expect(await screen.findByRole('button', { name: 'Apply recommendation' })).toBeTruthy();
    });

    it('is not offered if it is expected to earn less', async () => {
        server.use(recommend(44_852));
        open(() => <RecommendationSection campaign={campaign} version={1} />);

        expect(await screen.findByText('No other split is expected to earn more than the current one.')).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Apply recommendation' })).toBeNull();
        expect(screen.queryByText(/44,852/)).toBeNull();
    });
});
