import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isAboutToBePolled, refreshFeeds } from '#features/content/feeds/api/feeds.ts';
import { FeedsPage } from '#features/content/feeds/page.tsx';
import type { Feed } from '#features/content/types.ts';
import { CONTENT, problemOf } from '#testing/content-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const FEEDS = `${CONTENT}/feeds`;
const server = setupServer();
let feeds: Feed[];
let calls: string[];

const feed = (id: string, part: Partial<Feed> = {}): Feed => ({
    id, url: `https://blog.example/${id}.xml`, title: 'The blog', everyMinutes: 60, state: 'OK', nextPollAt: '2099-01-01T00:00:00Z', polledAt: '2026-11-01T00:00:00Z', failures: 0, drafts: 3, refused: 0, createdBy: 'mark', createdAt: '2026-11-01T00:00:00Z', ...part,
});

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    feeds = [feed('f1')];
    calls = [];
    const note = async (request: Request) => {
        const body = await request.text();
        calls.push(`${request.method} ${new URL(request.url).pathname.replace('/marketing/content/feeds', '')} ${body}`.trim());
        return body ? (JSON.parse(body) as Record<string, unknown>) : {};
    };
    server.use(
        http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json({ items: [{ id: 'c1', name: 'Winter', status: 'ACTIVE' }], counts: {} })),
        http.get(`${CONTENT}/brand-voices`, () => HttpResponse.json({ items: [{ id: 'v1', name: 'Sunrise', isDefault: true }, { id: 'v2', name: 'Hotels', isDefault: false }] })),
        http.get(FEEDS, () => HttpResponse.json({ items: feeds })),
        http.post(FEEDS, async ({ request }) => {
            const { url } = await note(request);
            if (String(url).includes('10.0.0.1')) return problemOf(400, 'The request is invalid.', [{ pointer: '/url', detail: 'The address belongs to a private network.' }]);
            feeds = [feed('f2', { url: String(url), title: undefined, state: 'WAITING', polledAt: undefined }), ...feeds];
            return HttpResponse.json(feeds[0], { status: 201 });
        }),
        http.post(`${FEEDS}/:id/poll`, async ({ request }) => (await note(request), new HttpResponse(null, { status: 202 }))),
        http.patch(`${FEEDS}/:id`, async ({ request }) => {
            const change = await note(request);
            feeds = [feed('f1', { ...(change as Partial<Feed>), ...(change.paused ? { state: 'PAUSED' as const, nextPollAt: undefined } : {}) })];
            return HttpResponse.json(feeds[0]);
        }),
        http.delete(`${FEEDS}/:id`, async ({ request }) => {
            await note(request);
            feeds = [];
            return new HttpResponse(null, { status: 204 });
        }),
    );
});

function open(roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/feeds', component: FeedsPage })]), '/content/feeds', roles);
}
const act = async (item: string) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for The blog' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

describe('feeds', () => {
    it('are added by an address, which the service may refuse', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Add feed' }));
        const add = screen.getAllByRole('button', { name: 'Add feed' }).at(-1)!;
        await userEvent.click(add);
        await screen.findByText('Enter the address of the feed.');
        const url = screen.getByLabelText(/Address of the RSS/);
        await userEvent.type(url, 'blog.example');
        await screen.findByText(/starts with http/);
        await userEvent.clear(url);
        await userEvent.type(url, 'http://10.0.0.1/feed');
        await userEvent.click(add);
        await screen.findByText('The address belongs to a private network.');
        await userEvent.clear(url);
        await userEvent.type(url, 'https://new.example/feed');
        await userEvent.selectOptions(screen.getByLabelText('Poll'), 'Every 6 hours');
        await userEvent.click(add);
        await screen.findByText('new.example/feed');
        expect(calls.at(-1)).toBe('POST  {"url":"https://new.example/feed","everyMinutes":360}');
    });

    it('tell why one cannot be read', async () => {
        feeds = [feed('f1', { state: 'FAILING', failures: 4, failure: 'The site answered 503.', readAt: '2026-11-01T00:00:00Z' })];
        open();
        await screen.findByText('The site answered 503.');
        expect(screen.getByText(/The last 4 polls failed/)).toBeTruthy();
    });

    it('tell which pieces are still to be made, and why', async () => {
        feeds = [feed('f1', { backlog: { waiting: 2, failed: 1, blogPostId: 'p1', failure: 'An archived post cannot be repurposed.' } })];
        open();
        await screen.findByText('Leo is still to make pieces from 2 entries.');
        expect(screen.getByText(/couldn’t make pieces from one entry/)).toBeTruthy();
        expect(screen.getByText(/An archived post cannot be repurposed/)).toBeTruthy();
        expect(screen.getByRole('link', { name: 'Open the draft' }).getAttribute('href')).toBe('/content/posts/p1');
    });

    it('are polled now, paused and deleted', async () => {
        open();
        await act('Poll now');
        await screen.findByText('“The blog” is polled within seconds.');
        await act('Pause');
        await screen.findByText('Paused');
        await act('Delete');
        await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
        await screen.findByText('No feeds yet');
        expect(calls).toEqual(['POST /f1/poll', 'PATCH /f1 {"paused":true}', 'DELETE /f1']);
    });

    it('are polled at another interval', async () => {
        open();
        await act('Edit');
        await userEvent.selectOptions(screen.getByLabelText('Poll'), 'Every day');
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await screen.findByText('Every day');
        expect(calls).toEqual(['PATCH /f1 {"everyMinutes":1440}']);
    });

    it('keep what somebody else changed while one is edited', async () => {
        open();
        await act('Edit');
        feeds = [feed('f1', { everyMinutes: 1440 })];
        await refreshFeeds();
        await screen.findByText('Every day');
        await userEvent.click(screen.getByRole('checkbox', { name: 'Twitter' }));
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await waitFor(() => expect(calls).toEqual(['PATCH /f1 {"pieces":{"platforms":["TWITTER"]}}']));
    });

    it('are looked at often only while a poll is near', () => {
        const now = Date.parse('2026-11-01T12:00:00Z');
        const due = (nextPollAt: string) => isAboutToBePolled(feed('f1', { nextPollAt }), now);
        expect([due('2026-11-01T11:59:30Z'), due('2026-11-01T11:58:00Z'), due('2026-11-01T12:01:00Z')]).toEqual([true, false, false]);
    });

    it('make pieces from new entries where platforms are chosen, and no more once none is', async () => {
        open();
        await act('Edit');
        expect(screen.queryByLabelText(/Campaign/)).toBeNull();
        await userEvent.click(screen.getByRole('checkbox', { name: 'Twitter' }));
        await userEvent.click(screen.getByRole('checkbox', { name: 'LinkedIn' }));
        await userEvent.selectOptions(await screen.findByLabelText(/Campaign/), await screen.findByRole('option', { name: 'Winter' }));
        await userEvent.selectOptions(await screen.findByLabelText(/Brand voice/), 'Hotels');
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await screen.findByText('LinkedIn and Twitter');
        expect(calls).toEqual(['PATCH /f1 {"pieces":{"platforms":["LINKEDIN","TWITTER"],"campaignId":"c1","voiceId":"v2"}}']);

        await act('Edit');
        expect(await screen.findByDisplayValue('Hotels')).toBeTruthy();
        expect(screen.getByDisplayValue('Winter')).toBeTruthy();
        for (const name of ['Twitter', 'LinkedIn']) await userEvent.click(screen.getByRole('checkbox', { name }));
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await waitFor(() => expect(calls.at(-1)).toBe('PATCH /f1 {"pieces":{"platforms":[]}}'));
    });

    it('cannot be changed by a viewer', async () => {
        open(['viewer']);
        await screen.findByText('The blog');
        await waitFor(() => expect(screen.queryByRole('button', { name: /Actions|Add feed/ })).toBeNull());
    });
});
