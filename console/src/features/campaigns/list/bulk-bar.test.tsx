import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignsPage } from '#features/campaigns/list/page.tsx';
import { listSearch } from '#features/campaigns/list/search.ts';
import type { CampaignSummary, Status } from '#features/campaigns/types.ts';
import { queries } from '#lib/queries.ts';
import { pageOf, summary } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const user = userEvent.setup();
const CAMPAIGNS = `${SITE}/marketing/campaigns`;
let stored: CampaignSummary[];
let release: () => void;
let held: Promise<void>;

const draft = (id: string, name: string) => summary(id, { name, status: 'DRAFT' });
const setStatus = (id: unknown, status: Status) => {
    stored = stored.map((one) => (one.id === id ? { ...one, status } : one));
};

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

beforeEach(() => {
    localStorage.setItem('tour:sunrise:mark', 'seen');
    held = new Promise((resolve) => (release = resolve));
    server.use(
        http.get(CAMPAIGNS, () => HttpResponse.json(pageOf(stored))),
        http.get(`${CAMPAIGNS}/views`, () => HttpResponse.json({ items: [] })),
        http.get(`${CAMPAIGNS}/tags`, () => HttpResponse.json({ items: [] })),
        http.post(`${CAMPAIGNS}/:id/launch`, async ({ params }) => {
            if (params.id === 'c2') await held;
            setStatus(params.id, 'ACTIVE');
            return HttpResponse.json({});
        }),
        http.post(`${CAMPAIGNS}/:id/pause`, async ({ params }) => {
            await held;
            setStatus(params.id, 'PAUSED');
            return HttpResponse.json({});
        }),
    );
});

async function show() {
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/campaigns', validateSearch: listSearch, component: CampaignsPage })]), '/campaigns');
    await screen.findByRole('link', { name: stored[0]!.name });
}

const select = (name: string) => user.click(screen.getByRole('checkbox', { name: `Select ${name}` }));
const bar = () => within(screen.getByRole('region', { name: 'Selected campaigns' }));

describe('a bulk action', () => {
    it('keeps asking about the same campaigns while the list refreshes', async () => {
        stored = [draft('c1', 'Wool'), draft('c2', 'Coats')];
        await show();
        await user.click(screen.getByRole('checkbox', { name: 'Select all campaigns on this page' }));
        await user.click(bar().getByRole('button', { name: 'Launch' }));
        const dialog = within(await screen.findByRole('dialog', { name: 'Launch these 2 campaigns?' }));
        await user.click(dialog.getByRole('button', { name: 'Launch' }));

        await waitFor(() => expect(queries.getQueriesData<{ items: CampaignSummary[] }>({}).some(([, data]) => data?.items?.[0]?.status === 'ACTIVE')).toBe(true));
        expect(screen.getByRole('dialog', { name: 'Launch these 2 campaigns?' })).toBeTruthy();
        expect(dialog.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['Wool', 'Coats']);
        release();

        expect(await screen.findByText('2 campaigns launched.')).toBeTruthy();
    });

    it('deselects only the campaigns that it was done to', async () => {
        stored = [summary('c1', { name: 'Wool' }), draft('c2', 'Coats'), summary('c3', { name: 'Silk' })];
        await show();
        await select('Wool');
        await select('Coats');
        await user.click(bar().getByRole('button', { name: /Pause/ }));
        await select('Silk');
        release();

        await screen.findByText('1 campaign paused.');
        expect(bar().getByText('2 selected')).toBeTruthy();
        expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select Wool' }).checked).toBe(false);
    });

    it('completes campaigns after a question that says what follows', async () => {
        const completed: unknown[] = [];
        server.use(
            http.post(`${CAMPAIGNS}/:id/complete`, ({ params }) => {
                completed.push(params.id);
                return HttpResponse.json({});
            }),
        );
        stored = [summary('c1', { name: 'Wool' }), draft('c2', 'Coats')];
        await show();
        await user.click(screen.getByRole('checkbox', { name: 'Select all campaigns on this page' }));
        await user.click(bar().getByRole('button', { name: /Complete/ }));
        const dialog = within(await screen.findByRole('dialog', { name: 'Complete this campaign?' }));
        expect(dialog.getByText(/Scheduled posts and emails are not sent/)).toBeTruthy();
        await user.click(dialog.getByRole('button', { name: 'Complete' }));

        await screen.findByText('1 campaign completed.');
        expect(completed).toEqual(['c1']);
    });

    it('leaves the focus on the page when its bar goes', async () => {
        stored = [summary('c1', { name: 'Wool' })];
        await show();
        await select('Wool');
        await user.click(bar().getByRole('button', { name: 'Pause' }));
        release();

        await screen.findByText('1 campaign paused.');
        await waitFor(() => expect(document.activeElement?.id).toBe('main'));
    });
});
