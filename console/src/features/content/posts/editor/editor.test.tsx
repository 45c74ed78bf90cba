import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf, isChanged } from '#features/content/posts/editor/fields.ts';
import { NewPostPage, PostPage } from '#features/content/posts/editor/page.tsx';
import type { Post } from '#features/content/types.ts';
import { dropAllWork, keepWork } from '#lib/kept-work.ts';
import { queries } from '#lib/queries.ts';
import { BLOG, contentServer, storedPost } from '#testing/content-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof contentServer>;
let user: ReturnType<typeof userEvent.setup>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    dropAllWork();
    user = userEvent.setup();
});

async function open(path: string, post: Partial<Post> = {}, given: { approvals?: 'ANYONE' | 'FOUR_EYES'; roles?: string[] } = {}) {
    service = contentServer(given.approvals);
    service.posts.set('p1', storedPost('p1', post));
    server.use(...service.handlers);
    const root = createRootRoute({ component: Outlet });
    const route = (at: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path: at, component });
    const tree = root.addChildren([route('/content/posts', () => <p>The list</p>), route('/content/posts/new', NewPostPage), route('/content/posts/$id', PostPage)]);
    const router = renderPage(tree, path, given.roles);
    await screen.findByRole('heading', { level: 1 });
    return router;
}

/** Answers the next request of a kind only when it is released. */
function hold(method: 'get' | 'post', url: string, answer: () => Post) {
    let ask = () => {};
    let release = () => {};
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    server.use(
        http[method](
            url,
            async () => {
                ask();
                await released;
                return HttpResponse.json(answer());
            },
            { once: true },
        ),
    );
    return { asked, release };
}

async function type(label: string, text: string) {
    await user.clear(screen.getByLabelText(label, { exact: false }));
    await user.type(screen.getByLabelText(label, { exact: false }), text);
}
const save = () => user.click(screen.getByRole('button', { name: 'Save' }));

describe('editing a post', () => {
    it('sends only what changed, with the version that was read', async () => {
        await open('/content/posts/p1');
        await type('Excerpt', 'Let it rest.');
        expect(screen.getByText('Unsaved changes')).toBeTruthy();
        await save();
        await screen.findByText('Changes saved.');
        expect(service.writes).toEqual([{ path: '/marketing/blog/p1/content', body: { excerpt: 'Let it rest.' }, ifMatch: '"1"' }]);
    });

    it('keeps what somebody else changed in another field', async () => {
        await open('/content/posts/p1');
        await type('Keywords', 'wool, winter');
        service.change('p1', { title: 'Wool, renamed by Anna' });
        await save();
        await screen.findByText(/together with what somebody else changed/);
        expect(service.posts.get('p1')).toMatchObject({ title: 'Wool, renamed by Anna', keywords: ['wool', 'winter'] });
    });

    it('asks which text to keep if both changed it', async () => {
        await open('/content/posts/p1');
        await type('Excerpt', 'Mine');
        service.change('p1', { excerpt: 'Theirs' });
        await save();
        await screen.findByText(/changed the same fields/);
        expect(service.posts.get('p1')!.excerpt).toBe('Theirs');

        await user.click(screen.getByRole('button', { name: 'Excerpt: use yours' }));
        await save();
        await waitFor(() => expect(service.posts.get('p1')!.excerpt).toBe('Mine'));
    });

    it.each(['APPROVED', 'PUBLISHED'] as const)('says that a post that is %s goes back to review', async (status) => {
        await open('/content/posts/p1', { status });
        expect(screen.getByText(/goes back to review/)).toBeTruthy();
        await type('Excerpt', 'Changed').then(save);
        await screen.findByText(/in review again/);
        expect(await screen.findByText('In review')).toBeTruthy();
    });

    it('does not count other line ends as a change', async () => {
        const content = 'Wool is patient.\r\n\r\nSilk is not.\rFelt is.';
        expect(isChanged(fieldsOf(storedPost('p1', { content })), { ...fieldsOf(storedPost('p1')), content: 'Wool is patient.\n\nSilk is not.\nFelt is.' })).toBe(false);
    });

    it('keeps what is typed while a save meets another change', async () => {
        await open('/content/posts/p1');
        await type('Excerpt', 'Sent');
        service.change('p1', { title: 'Renamed by Anna' });
        const answer = hold('get', `${BLOG}/p1`, () => service.posts.get('p1')!);
        await save();
        await answer.asked;
        await type('Author', 'Vera');
        answer.release();
        await screen.findByText(/together with what somebody else changed/);
        expect((screen.getByLabelText('Author', { exact: false }) as HTMLInputElement).value).toBe('Vera');
        expect(screen.getByText('Unsaved changes')).toBeTruthy();
    });

    it('lets changes of a post that is now archived be discarded', async () => {
        keepWork({ tenant: 'sunrise', id: 'mark' }, 'post:p1', { fields: { ...fieldsOf(storedPost('p1')), excerpt: 'Too late' }, base: fieldsOf(storedPost('p1')), version: 1 });
        await open('/content/posts/p1', { status: 'ARCHIVED', version: 2 });
        expect(screen.getByRole('button', { name: 'Back to draft' }).hasAttribute('disabled')).toBe(false);
        await user.click(screen.getByRole('button', { name: 'Discard changes' }));
        await user.click((await screen.findAllByRole('button', { name: 'Discard changes' })).at(-1)!);
        await waitFor(() => expect(screen.queryByText(/only in this browser/)).toBeNull());
    });

    it('finds unsaved changes after a reload, and can discard them', async () => {
        await open('/content/posts/p1');
        await type('Excerpt', 'Not saved yet');
        await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain('Not saved yet'));
        document.body.innerHTML = '';
        queries.clear();
        await open('/content/posts/p1');
        await screen.findByText(/were not saved last time/);
        expect((screen.getByLabelText('Excerpt', { exact: false }) as HTMLTextAreaElement).value).toBe('Not saved yet');

        await user.click(screen.getByRole('button', { name: 'Discard changes' }));
        await user.click((await screen.findAllByRole('button', { name: 'Discard changes' })).at(-1)!);
        await waitFor(() => expect((screen.getByLabelText('Excerpt', { exact: false }) as HTMLTextAreaElement).value).toBe(''));
    });

    it('asks before unsaved changes are left', async () => {
        const router = await open('/content/posts/p1');
        await type('Excerpt', 'Not saved yet');
        void router.navigate({ to: '/content/posts' } as never);
        await user.click(await screen.findByRole('button', { name: 'Leave' }));
        await screen.findByText('The list');
    });

    it('says that changes are lost where another tab keeps its own', async () => {
        const router = await open('/content/posts/p1');
        await type('Excerpt', 'Not saved yet');
        await waitFor(() => expect(Object.keys(localStorage)).toContain('kept:sunrise:mark:post:p1'));
        act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'kept:sunrise:mark:post:p1', newValue: '{}' })));
        void router.navigate({ to: '/content/posts' } as never);
        await screen.findByText(/another tab has the same post open/);
    });

    it('names the fields that are not valid', async () => {
        await open('/content/posts/p1');
        await type('Public address', 'blog');
        await user.clear(screen.getByLabelText('Title'));
        await save();
        await screen.findByText('Enter a title.');
        expect(screen.getByText(/starts with http/)).toBeTruthy();
        expect(service.writes).toEqual([]);
    });
});

describe('the addresses of a post', () => {
    it('can change, but the service cannot remove them', async () => {
        await open('/content/posts/p1', { url: 'https://blog.example/wool' });
        await user.clear(screen.getByLabelText('Public address', { exact: false }));
        await save();
        await screen.findByText(/can be changed, but not removed/);
        await type('Public address', 'https://blog.example/silk');
        await save();
        await screen.findByText('Changes saved.');
        expect(service.writes.map(({ body }) => body)).toEqual([{ url: 'https://blog.example/silk' }]);
    });
});

describe('a new post', () => {
    it('is saved as a draft and opened', async () => {
        // The editor of the text needs a browser that lays out text.
        keepWork({ tenant: 'sunrise', id: 'mark' }, 'post:new', { fields: { content: 'Silk is light.' } });
        const router = await open('/content/posts/new');
        await user.type(screen.getByLabelText('Title'), 'Silk');
        await type('Slug', 'silk');
        await user.click(screen.getByRole('button', { name: 'Save draft' }));
        await waitFor(() => expect(router.state.location.pathname).toBe('/content/posts/new-1'));
        expect(service.writes[0]!.body).toEqual({ title: 'Silk', content: 'Silk is light.', slug: 'silk' });
    });
});

describe('a post that is being created', () => {
    it('takes what is typed meanwhile along as an unsaved change', async () => {
        keepWork({ tenant: 'sunrise', id: 'mark' }, 'post:new', { fields: { content: 'Silk is light.' } });
        const router = await open('/content/posts/new');
        const answer = hold('post', BLOG, () => service.posts.set('new-1', storedPost('new-1', { title: 'Silk', content: 'Silk is light.' })).get('new-1')!);
        await user.type(screen.getByLabelText('Title'), 'Silk');
        await user.click(screen.getByRole('button', { name: 'Save draft' }));
        await answer.asked;
        await type('Excerpt', 'Typed meanwhile');
        answer.release();
        await waitFor(() => expect(router.state.location.pathname).toBe('/content/posts/new-1'));
        await screen.findByText(/were not saved last time/);
        expect((screen.getByLabelText('Excerpt', { exact: false }) as HTMLTextAreaElement).value).toBe('Typed meanwhile');
        expect(Object.keys(localStorage).filter((name) => name.endsWith('post:new'))).toEqual([]);
    });
});

describe('the review of a post', () => {
    it('is submitted and approved', async () => {
        await open('/content/posts/p1');
        await user.click(screen.getByRole('button', { name: 'Submit for review' }));
        await user.click(await screen.findByRole('button', { name: 'Approve' }));
        await screen.findByRole('button', { name: 'Publish' });
        expect(service.writes.map(({ body, ifMatch }) => [body.status, ifMatch])).toEqual([['PENDING_REVIEW', '"1"'], ['APPROVED', '"2"']]);
    });

    it.each([{ authors: ['mark', 'anna'], blocked: true }, { authors: ['anna'], blocked: false }])('asks who has not changed the post since the last approval: $authors', async ({ authors, blocked }) => {
        await open('/content/posts/p1', { status: 'PENDING_REVIEW', createdBy: 'mark', writtenBy: 'anna', authors }, { approvals: 'FOUR_EYES' });
        await screen.findByText(blocked ? /somebody else has to approve it/ : 'In review');
        expect(screen.getByRole('button', { name: 'Approve' }).hasAttribute('disabled')).toBe(blocked);
        expect(screen.getByRole('button', { name: 'Send back' }).hasAttribute('disabled')).toBe(false);
    });

    it('does not approve what changed after it was read', async () => {
        await open('/content/posts/p1', { status: 'PENDING_REVIEW', createdBy: 'anna', writtenBy: 'anna' });
        service.change('p1', { title: 'Another text' });
        await user.click(screen.getByRole('button', { name: 'Approve' }));
        await screen.findByText(/changed the post a moment ago/);
        await waitFor(() => expect((screen.getByLabelText('Title') as HTMLTextAreaElement).value).toBe('Another text'));
        expect(service.posts.get('p1')!.status).toBe('PENDING_REVIEW');
    });

    it('shows a viewer the post without any action', async () => {
        await open('/content/posts/p1', {}, { roles: ['viewer'] });
        expect(screen.getByText('patient').tagName).toBe('STRONG');
        for (const name of ['Save', 'Submit for review', 'Archive']) expect(screen.queryByRole('button', { name })).toBeNull();
        expect(screen.getByLabelText('Excerpt', { exact: false }).closest('fieldset')?.disabled).toBe(true);
    });
});
