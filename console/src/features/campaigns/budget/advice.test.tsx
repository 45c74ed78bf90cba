import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecommendationSection } from '#features/campaigns/budget/recommendation-section.tsx';
import { TargetRoi } from '#features/campaigns/budget/target-roi.tsx';
import { campaign } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const base = `${SITE}/marketing/campaigns/c1`;
const targets: unknown[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    targets.length = 0;
});

function open(component: () => ReactNode) {
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component })]), '/');
}

function recommend(now: number, then: number) {
    const row = (channel: string, current: number, change: number) => ({ channel, current, recommended: current + change, change, floor: 0, code: 'PAST_RETURN' });
    server.use(
        http.get(`${base}/budget-recommendations`, () =>
            HttpResponse.json({ currency: 'EUR', basis: 'CURVE', code: 'HIGHEST_MARGINAL_RETURN', expectedRevenueNow: now, expectedRevenueThen: then, allocations: [row('EMAIL', 500, 100), row('ADS', 500, -100)], proposals: [] }),
        ),
        http.get(`${base}/budget-status`, () =>
            HttpResponse.json({ currency: 'EUR', channels: [{ channel: 'EMAIL', allocated: 500, spent: 20 }, { channel: 'ADS', allocated: 500, spent: 640 }] }),
        ),
    );
    open(() => <RecommendationSection campaign={campaign} version={1} />);
}

describe('a recommendation', () => {
    it('is not offered if less revenue is expected from it', async () => {
        recommend(52_106, 44_852);
        expect(await screen.findByText(/Keep the current split/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Apply recommendation' })).toBeNull();
        expect(screen.queryByText(/44,852/)).toBeNull();
    });

    it('is offered if more is expected, and names the channels that limit it', async () => {
        recommend(44_852, 52_106);
        expect(await screen.findByRole('button', { name: 'Apply recommendation' })).toBeTruthy();
        expect(await screen.findByText('Spent more than allocated: Ads (€640 of €500). What is spent can’t be moved, so less is left for the other channels.')).toBeTruthy();
    });
});

describe('a target', () => {
    const user = userEvent.setup();
    const field = () => screen.getByLabelText('Target ROI in %');
    const preview = async (roiNow: number, roiThen: number) => {
        server.use(
            http.post(`${base}/optimize`, async ({ request }) => {
                targets.push(await request.json());
                const applied = new URL(request.url).searchParams.get('apply') === 'true';
                return HttpResponse.json({ currency: 'EUR', feasible: true, code: 'HIGHEST_MARGINAL_RETURN', moves: [{ from: 'ADS', to: 'EMAIL', amount: 50 }], allocations: [], expected: { roiNow, roiThen }, applied });
            }),
        );
        open(() => <TargetRoi campaign={campaign} />);
        await user.click(await screen.findByRole('button', { name: 'Preview split' }));
    };

    it('that was edited after the preview has to be previewed again', async () => {
        await preview(0.8, 1.1);
        await screen.findByRole('button', { name: 'Apply' });
        await user.clear(field());
        await user.type(field(), '90');
        expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();

        await user.click(screen.getByRole('button', { name: 'Preview split' }));
        await user.click(await screen.findByRole('button', { name: 'Apply' }));
        await waitFor(() => expect(targets).toEqual([{ targetRoi: 1 }, { targetRoi: 0.9 }, { targetRoi: 0.9 }]));
    });

    it('is applied as it was previewed', async () => {
        await preview(0.8, 1.1);
        expect(await screen.findByText(/Expected ROI: \+110% instead of \+80%/)).toBeTruthy();
        await user.click(await screen.findByRole('button', { name: 'Apply' }));
        await waitFor(() => expect(targets).toEqual([{ targetRoi: 1 }, { targetRoi: 1 }]));
    });

    it('is not applied if the current split is expected to bring more', async () => {
        await preview(1.6, 1.24);
        expect(await screen.findByText(/Keep the current split: it is expected to reach an ROI of \+160%/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
    });

    it.each(['0x10', '1e3', ''])('is not read from “%s”', async (text) => {
        open(() => <TargetRoi campaign={campaign} />);
        await screen.findByRole('button', { name: 'Preview split' });
        await user.clear(field());
        if (text) await user.type(field(), text);
        expect(screen.getByRole('button', { name: 'Preview split' }).hasAttribute('disabled')).toBe(true);
    });
});
