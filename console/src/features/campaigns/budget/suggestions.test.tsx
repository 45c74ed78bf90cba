import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Suggestions } from '#features/campaigns/budget/suggestions.tsx';
import { campaign } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const base = `${SITE}/marketing/campaigns/c1`;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

function open(recommendations: () => Response) {
    server.use(
        http.get(`${base}/budget-recommendations`, recommendations),
        http.get(`${base}/budget-status`, () => HttpResponse.json({ currency: 'EUR', total: 100, channels: [], daily: [], version: 1 })),
    );
    const root = createRootRoute();
    const page = createRoute({ getParentRoute: () => root, path: '/', component: () => <Suggestions campaign={campaign} version={1} /> });
    renderPage(root.addChildren([page]), '/');
}

describe('suggestions', () => {
    it('shows open suggestions with a button to apply them', async () => {
        const proposal = { recommendationId: 'r1', state: 'OPEN', moves: [{ from: 'ADS', to: 'EMAIL', amount: 10 }], reason: 'Email is cheaper.', proposedAt: '2026-11-20T00:00:00Z' };
        open(() => HttpResponse.json({ proposals: [proposal, { ...proposal, recommendationId: 'r2', state: 'APPLIED' }] }));

        expect(await screen.findAllByText(/Ava suggests moving .*10 from Ads to Email\./)).toHaveLength(1);
        expect(await screen.findByRole('button', { name: 'Apply' })).toBeTruthy();
    });

    it('shows an error with a button to try again', async () => {
        open(() => HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Your role does not allow this.' }, { status: 403 }));

        expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this.');
        expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    });
});
