import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ContentRow } from '#features/campaigns/parts/content-row.tsx';
import type { Campaign, ContentItem } from '#features/campaigns/types.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

const preview = `${'word '.repeat(54)}unfinish`.padEnd(280, 'x');

beforeEach(async () => {
    server.use(http.get(`${SITE}/marketing/content/pieces/:id`, () => HttpResponse.json({ id: 'p1', body: 'Wool does not like heat.', status: 'APPROVED' })));
    const item = { contentId: 'p1', channel: 'LINKEDIN', status: 'DRAFT', preview } as ContentItem;
    const root = createRootRoute();
    const component = () => <ul><ContentRow item={item} campaign={storedCampaign('c1') as unknown as Campaign} writable /></ul>;
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component })]), '/');
    await screen.findByRole('button', { name: 'Approve' });
});

const approveWith = async (answer: () => Response | Promise<Response>) => {
    server.use(http.patch(`${SITE}/marketing/content/repurposed/p1/status`, answer));
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
};

describe('content', () => {
    it('shows at once that it is being approved, and can’t be approved twice', async () => {
        let release = () => {};
        await approveWith(() => new Promise((resolve) => (release = () => resolve(HttpResponse.json({})))));
        const button = await screen.findByRole('button', { name: 'Approving…' });
        expect(button.hasAttribute('disabled')).toBe(true);

        release();

        expect(await screen.findByText('Approved')).toBeTruthy();
        expect(screen.queryByRole('button', { name: /Approv/ })).toBeNull();
    });

    it('that somebody else has approved counts as approved', async () => {
        await approveWith(() => HttpResponse.json({ title: 'Conflict', status: 409, detail: 'A piece that is APPROVED cannot become APPROVED.' }, { status: 409 }));
        expect(await screen.findByText('Approved')).toBeTruthy();
        expect(screen.queryByText(/cannot become/)).toBeNull();
    });

    it('ends a cut preview after a whole word', () => {
        expect(screen.getByText(/…$/).textContent).toMatch(/word…$/);
    });
});
