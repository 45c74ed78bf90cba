import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PostsPage } from '#features/content/posts/list/page.tsx';
import { postsSearch } from '#features/content/posts/list/search.ts';
import { BLOG, problemOf, storedPost } from '#testing/content-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
const requests: URLSearchParams[] = [];
const drafted: unknown[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    requests.length = 0;
    drafted.length = 0;
    server.use(
        http.get(BLOG, ({ request }) => {
            const query = new URL(request.url).searchParams;
            requests.push(query);
            const items = query.get('q') === 'zebra' ? [] : [storedPost('p1'), storedPost('p2', { title: 'Silk', status: 'PENDING_REVIEW', writtenBy: 'anna' })];
            return HttpResponse.json({ items, ...(query.get('cursor') ? {} : { nextCursor: 'n2' }), counts: { ALL: 52, DRAFT: 30, PENDING_REVIEW: 22, APPROVED: 0, PUBLISHED: 0, ARCHIVED: 0 } });
        }),
        http.post(`${BLOG}/generate`, async ({ request }) => {
            const body = (await request.json()) as { keywords: string[]; theme: string };
            drafted.push(body);
            if (body.keywords.length === 0) return problemOf(422, 'None of your posts is about this theme.', [{ pointer: '/keywords', detail: 'must name the sections' }]);
            return HttpResponse.json(storedPost('p9', { title: body.theme }), { status: 201 });
        }),
    );
});

function open(path = '/content/posts', roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    const route = (at: string, component: () => React.ReactNode, search = {}) => createRoute({ getParentRoute: () => root, path: at, component, ...search });
    return renderPage(root.addChildren([route('/content/posts', PostsPage, { validateSearch: postsSearch }), route('/content/posts/$id', () => <p>The post</p>)]), path, roles);
}

describe('the list of posts', () => {
    it('shows the counts of each status, and filters by it', async () => {
        open();
        const tab = await screen.findByRole('link', { name: 'In review 22' });
        await userEvent.click(tab);
        await waitFor(() => expect(requests.at(-1)?.get('status')).toBe('PENDING_REVIEW'));
        expect(screen.getByRole('link', { name: 'All 52' })).toBeTruthy();
    });

    it('pages with the cursor of the service, and back', async () => {
        const router = open();
        await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
        await waitFor(() => expect(requests.at(-1)?.get('cursor')).toBe('n2'));
        expect(screen.getByText('26–27 of 52')).toBeTruthy();
        await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
        await waitFor(() => expect(router.state.location.search).toEqual({}));
    });

    it('says that nothing matches', async () => {
        open('/content/posts?q=zebra');
        await screen.findByText('No posts match “zebra”');
        expect(screen.getByRole('link', { name: 'Show all posts' })).toBeTruthy();
    });

    it('offers a viewer nothing to add', async () => {
        open('/content/posts', ['viewer']);
        await screen.findByText('Silk');
        for (const name of ['Import', 'Draft from theme']) expect(screen.queryByRole('button', { name })).toBeNull();
        expect(screen.queryByRole('link', { name: 'New post' })).toBeNull();
    });
});

describe('a draft from a theme', () => {
    it('opens nothing once it was cancelled', async () => {
        let answer = () => {};
        const held = new Promise<void>((resolve) => (answer = resolve));
        let asked = false;
        server.use(http.post(`${BLOG}/generate`, async () => ((asked = true), await held, HttpResponse.json(storedPost('p9'), { status: 201 }))));
        const router = open();
        await userEvent.click(await screen.findByRole('button', { name: 'Draft from theme' }));
        await userEvent.type(screen.getByLabelText('Theme'), 'Moths');
        await userEvent.click(screen.getByRole('button', { name: 'Make draft' }));
        await waitFor(() => expect(asked).toBe(true));
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        answer();
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        await screen.findByText('Silk');
        expect(router.state.location.pathname).toBe('/content/posts');
    });

    it('needs a theme, shows why none could be made, and opens the draft', async () => {
        const router = open();
        await userEvent.click(await screen.findByRole('button', { name: 'Draft from theme' }));
        const make = screen.getByRole('button', { name: 'Make draft' });
        await userEvent.click(make);
        await screen.findByText('Enter a theme.');
        await userEvent.type(screen.getByLabelText('Theme'), 'Moths');
        await userEvent.click(make);
        await screen.findByText('None of your posts is about this theme.');

        await userEvent.type(screen.getByLabelText(/Keywords/), 'larvae, cedar,, larvae');
        await userEvent.selectOptions(screen.getByLabelText('Length'), 'Long');
        await userEvent.click(make);
        await waitFor(() => expect(router.state.location.pathname).toBe('/content/posts/p9'));
        expect(drafted.at(-1)).toEqual({ theme: 'Moths', keywords: ['larvae', 'cedar'], length: 'LONG' });
    });
});
