import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelsPage } from '#features/content/models/page.tsx';
import type { Calls, ModelUsage } from '#features/content/models/api/model-usage.ts';
import { byPurpose } from '#features/content/models/by-purpose.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const user = userEvent.setup();
let asked: string[];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => void vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB'));

const calls = (part: Partial<Calls> = {}): Calls => ({ day: '2026-11-21', purpose: 'repurpose', model: 'claude-sonnet-4-5', calls: 10, answered: 9, input: 1000, cacheWrite: 0, cacheRead: 3000, output: 1000, cost: 0.4, unpriced: 0, ...part });

const noReports: ModelUsage = { engine: 'claude', configured: false, from: '2026-10-24', to: '2026-11-22', budget: 0, spent: 0, left: 0, cost: 0, unpriced: 0, items: [] };

function open(part: Partial<ModelUsage> = {}, reports: ModelUsage | null = noReports) {
    asked = [];
    server.use(
        http.get(`${SITE}/marketing/content/model-usage`, ({ request }) => {
            asked.push(new URL(request.url).search);
            return HttpResponse.json({ engine: 'claude', configured: true, from: '2026-10-24', to: '2026-11-22', budget: 1_000_000, spent: 250_000, left: 750_000, cost: 0.6, unpriced: 0, items: [calls(), calls({ day: '2026-11-22', cost: 0.1, calls: 1, answered: 1 }), calls({ purpose: 'optimize-length', model: 'claude-haiku-4-5', cost: 0.1, calls: 2, answered: 2 })], ...part });
        }),
    );
    server.use(http.get(`${SITE}/marketing/analytics/model-usage`, () => (reports ? HttpResponse.json(reports) : new HttpResponse(null, { status: 503 }))));
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/models', component: ModelsPage })]), '/content/models', ['viewer']);
}

describe('the use of models', () => {
    it('adds up the days of a purpose and model, the most expensive first', () => {
        const rows = byPurpose([calls({ purpose: 'optimize-length', cost: 0.1 }), calls(), calls({ day: '2026-11-22', cost: 0.2 })]);
        expect(rows.map(({ purpose, calls: number, tokens }) => [purpose, number, tokens])).toEqual([['repurpose', 20, 10_000], ['optimize-length', 10, 5000]]);
    });

    it('shows cost, calls, tokens and today’s budget', async () => {
        open();
        expect(await screen.findByText('US$0.60')).toBeTruthy();
        expect(screen.getByText('Claude')).toBeTruthy();
        expect(screen.getByText('1 without an answer')).toBeTruthy();
        expect(screen.getByText('60% read from the prompt cache')).toBeTruthy();
        expect(screen.getByText('750k of 1m tokens left')).toBeTruthy();
        expect(within(screen.getByRole('table')).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual(['Piecesclaude-sonnet-4-51110,000US$0.50', 'Shorteningclaude-haiku-4-525,000US$0.10']);
    });

    it('says who writes when no model is set up or the budget is spent', async () => {
        open({ configured: false, items: [], cost: 0, spent: 0, left: 0, budget: 0 });
        expect(await screen.findByText(/built-in engine writes everything/)).toBeTruthy();
        expect(screen.getByText('No calls in this period')).toBeTruthy();
    });

    it('says when the budget is spent and which cost is unknown', async () => {
        open({ spent: 1_000_000, left: 0, unpriced: 2 });
        expect(await screen.findByText(/writes until midnight UTC/)).toBeTruthy();
        expect(screen.getByText('The cost of 2 calls is unknown and not included.')).toBeTruthy();
    });

    it('adds what reports have cost, with a budget of their own', async () => {
        open({}, { ...noReports, configured: true, budget: 500_000, spent: 100_000, left: 400_000, cost: 0.2, items: [calls({ purpose: 'report', calls: 4, answered: 4, cost: 0.2 })] });
        expect(await screen.findByText('US$0.80')).toBeTruthy();
        expect(screen.getByText('Today’s budget for reports')).toBeTruthy();
        expect(screen.getByText('400k of 500k tokens left')).toBeTruthy();
        expect(screen.getByRole('cell', { name: 'Reports' })).toBeTruthy();
    });

    it('shows the rest when the cost of reports cannot be loaded', async () => {
        open({}, null);
        expect(await screen.findByText('What reports have cost could not be loaded and is not included.')).toBeTruthy();
        expect(screen.getByText('US$0.60')).toBeTruthy();
    });

    it('covers the chosen period', async () => {
        open();
        await screen.findByText('US$0.60');
        await user.selectOptions(screen.getByLabelText('Period'), 'Last 7 days');
        await vi.waitFor(() => expect(asked).toHaveLength(2));
        const days = (query: string) => (Date.parse(new URLSearchParams(query).get('to')!) - Date.parse(new URLSearchParams(query).get('from')!)) / 86_400_000 + 1;
        expect(asked.map(days)).toEqual([30, 7]);
    });
});
