import { createRootRoute, createRoute } from '@tanstack/react-router';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ImportDialog } from '#features/content/posts/import/import-dialog.tsx';
import { BLOG, problemOf } from '#testing/content-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

const file = (name: string) => new File(['# Wool'], name, { type: 'text/markdown' });
const report = (outcome: string, part: object) => HttpResponse.json({ created: 0, existing: 0, refused: 0, items: [{ outcome, ...part }] });

function show(files: File[] = [], onClose = () => {}) {
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: () => <ImportDialog files={files} onClose={onClose} /> })]), '/');
}

describe('importing files', () => {
    it('reports each file, also when the service fails on one', async () => {
        const sites: (string | null)[] = [];
        let broken = true;
        server.use(
            http.post(`${BLOG}/import`, async ({ request }) => {
                sites.push(new URL(request.url).searchParams.get('site'));
                const { name } = (await request.formData()).get('files') as File;
                if (name === 'down.md' && broken) return problemOf(503, 'The service is not responding.');
                if (name === 'bad.md') return report('REFUSED', { file: name, reason: 'The text is empty.' });
                return report('CREATED', { file: name, id: name, title: `Post of ${name}` });
            }),
        );
        show([file('good.md'), file('bad.md'), file('down.md'), file('last.md')]);

        await screen.findByText('2 posts imported and 2 not imported.');
        expect(screen.getByRole('link', { name: 'Post of good.md' }).getAttribute('href')).toBe('/content/posts/good.md');
        expect(screen.getByText('The text is empty.')).toBeTruthy();
        expect(screen.getByText('The service is not responding.')).toBeTruthy();

        broken = false;
        await userEvent.click(screen.getByRole('button', { name: 'Try again: down.md' }));
        await screen.findByText('3 posts imported and 1 not imported.');
        expect(sites).toEqual([null, null, null, null, null]);
    });

    it('asks before it stops', async () => {
        server.use(http.post(`${BLOG}/import`, () => new Promise<never>(() => {})));
        let closed = false;
        show([file('a.md'), file('b.md'), file('c.md'), file('d.md')], () => (closed = true));
        await screen.findByText('0 of 4 files');
        await userEvent.click(screen.getByRole('button', { name: 'Done' }));
        await screen.findByText('4 files are not imported yet.');
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        await screen.findByText('0 of 4 files');
        expect(closed).toBe(false);
        await userEvent.keyboard('{Escape}');
        await userEvent.click(await screen.findByRole('button', { name: 'Stop import' }));
        expect(closed).toBe(true);
    });

    it('takes files that are dropped, with the address of the blog', async () => {
        const sites: (string | null)[] = [];
        server.use(
            http.post(`${BLOG}/import`, ({ request }) => {
                sites.push(new URL(request.url).searchParams.get('site'));
                return report('EXISTING', { file: 'wool.md', id: 'p1', title: 'Wool' });
            }),
        );
        show();
        await userEvent.type(await screen.findByLabelText(/Address of your blog/), 'blog');
        expect(screen.getByText(/starts with http/)).toBeTruthy();
        await userEvent.clear(screen.getByLabelText(/Address of your blog/));
        await userEvent.type(screen.getByLabelText(/Address of your blog/), 'https://blog.example');
        fireEvent.drop(screen.getByText('Drop files here, or'), { dataTransfer: { files: [file('wool.md')] } });
        await screen.findByText('1 already there.');
        await waitFor(() => expect(sites).toEqual(['https://blog.example']));
    });
});
