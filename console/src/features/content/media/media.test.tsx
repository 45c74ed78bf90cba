import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MediaPage } from '#features/content/media/page.tsx';
import MediaPicker from '#features/content/media/picker.tsx';
import { playingTime } from '#features/content/media/facts.ts';
import { mediaSearch } from '#features/content/media/search.ts';
import type { Media } from '#features/content/types.ts';
import { CONTENT, problemOf } from '#testing/content-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const MEDIA = `${CONTENT}/media`;
const server = setupServer();
let library: Media[];
let writes: { body: unknown; ifMatch: string | null }[];
let used: boolean;

const media = (id: string, part: Partial<Media> = {}): Media => ({
    id, kind: 'IMAGE', mediaType: 'image/jpeg', name: `${id}.jpg`, altText: 'A coat', bytes: 184_000, width: 1600, height: 1200, url: `https://files.example/${id}`, linksExpireAt: '2099-01-01T00:00:00Z', embedUrl: `https://files.example/${id}?for=good`, warnings: [], createdBy: 'mark', createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', version: 1, ...part,
});

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    library = [media('wool'), media('silk', { altText: undefined, warnings: ['ALT_TEXT_MISSING'] })];
    writes = [];
    used = false;
    server.use(
        http.get(MEDIA, () => HttpResponse.json({ items: library })),
        http.get(`${MEDIA}/:id`, ({ params }) => HttpResponse.json(library.find(({ id }) => id === params.id))),
        http.post(MEDIA, async ({ request }) => {
            if (request.headers.get('Content-Type')?.startsWith('application/json')) {
                const body = (await request.json()) as { url: string; altText?: string };
                writes.push({ body, ifMatch: null });
                if (body.url.includes('localhost')) return problemOf(422, 'Refused.', [{ pointer: '/url', detail: 'The address belongs to a private network.' }]);
                library = [media('fetched', { altText: body.altText }), ...library];
                return HttpResponse.json(library[0], { status: 201 });
            }
            const { name } = (await request.formData()).get('file') as File;
            if (name.endsWith('.txt')) return problemOf(422, 'The file is no picture or video.');
            library = [media(name.replace('.jpg', '')), ...library];
            return HttpResponse.json(library[0], { status: 201 });
        }),
        http.patch(`${MEDIA}/:id`, async ({ request, params }) => {
            const body = (await request.json()) as Partial<Media>;
            const ifMatch = request.headers.get('If-Match');
            writes.push({ body, ifMatch });
            const before = library.find(({ id }) => id === params.id)!;
            if (ifMatch !== `"${before.version}"`) return problemOf(412, 'The file has changed.');
            const after = { ...before, ...body, warnings: [], version: before.version + 1 };
            library = library.map((one) => (one.id === after.id ? after : one));
            return HttpResponse.json(after);
        }),
        http.delete(`${MEDIA}/:id`, ({ params }) => {
            if (used) return problemOf(409, 'The file is used in 1 content pieces and 0 blog posts.');
            library = library.filter(({ id }) => id !== params.id);
            return new HttpResponse(null, { status: 204 });
        }),
    );
});

function open(component: () => React.ReactNode = MediaPage, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/media', component, validateSearch: mediaSearch })]), '/content/media', roles);
}
const file = (name: string) => new File(['x'], name, { type: 'image/jpeg' });

describe('the media library', () => {
    it('says which files lack an alt text, and saves one', async () => {
        open();
        await screen.findByText('No alt text');
        await userEvent.click(screen.getByRole('button', { name: /^silk\.jpg/ }));
        await userEvent.type(screen.getByLabelText(/Alt text/), 'A silk scarf');
        await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Changes saved.');
        expect(writes).toEqual([{ body: { altText: 'A silk scarf' }, ifMatch: '"1"' }]);
        await waitFor(() => expect(screen.queryByText('No alt text')).toBeNull());
    });

    it('merges a name that somebody else changed, and shows an alt text that both changed', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: /^silk\.jpg/ }));
        library[1] = { ...library[1]!, name: 'scarf.jpg', altText: 'Theirs', version: 2 };
        await userEvent.type(screen.getByLabelText(/Alt text/), 'Mine');
        await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
        await screen.findByText(/Somebody else changed this file/);
        expect(screen.getByText(/scarf.jpg · Theirs/)).toBeTruthy();
        await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Changes saved.');
        expect(library[1]).toMatchObject({ name: 'scarf.jpg', altText: 'Mine' });
    });

    it('asks before an alt text that is not saved is lost, and keeps it when nothing is deleted', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: /^silk\.jpg/ }));
        await userEvent.type(screen.getByLabelText(/Alt text/), 'A silk scarf');
        await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
        await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
        expect(((await screen.findByLabelText(/Alt text/)) as HTMLTextAreaElement).value).toBe('A silk scarf');

        await userEvent.keyboard('{Escape}');
        await screen.findByText('Discard your changes?');
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        expect(((await screen.findByLabelText(/Alt text/)) as HTMLTextAreaElement).value).toBe('A silk scarf');
        await userEvent.keyboard('{Escape}');
        await userEvent.click(await screen.findByRole('button', { name: 'Discard changes' }));
        await waitFor(() => expect(screen.queryByLabelText(/Alt text/)).toBeNull());
    });

    it('uploads files, and tells why one is refused', async () => {
        open();
        // As if they were dropped: the dialog of the browser would filter them.
        await userEvent.setup({ applyAccept: false }).upload(await screen.findByLabelText('Pictures and videos to upload'), [file('notes.txt'), file('coat.jpg')]);
        await screen.findByText('The file is no picture or video.');
        await screen.findByRole('button', { name: /^coat\.jpg/ });
        expect(screen.getByRole('button', { name: 'Try again: notes.txt' })).toBeTruthy();
    });

    it('uploads what is dropped anywhere on the page', async () => {
        open();
        await screen.findByRole('button', { name: /^wool\.jpg/ });
        const dataTransfer = { files: [file('hat.jpg')], types: ['Files'] };
        fireEvent.dragOver(document.body, { dataTransfer });
        await screen.findByText('Drop files to add them to the library');
        fireEvent.drop(document.body, { dataTransfer });
        await screen.findByRole('button', { name: /^hat\.jpg/ });
        expect(screen.queryByText('Drop files to add them to the library')).toBeNull();
        expect(library).toHaveLength(3);
    });

    it('copies a file from an address that the service accepts', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Add by address' }));
        const add = screen.getByRole('button', { name: 'Add' });
        await userEvent.click(add);
        await screen.findByText('Enter the address of the file.');
        await userEvent.type(screen.getByLabelText(/Address of the picture/), 'http://localhost/x.jpg');
        await userEvent.click(add);
        await screen.findByText('The address belongs to a private network.');
        await userEvent.clear(screen.getByLabelText(/Address of the picture/));
        await userEvent.type(screen.getByLabelText(/Address of the picture/), 'https://a.example/x.jpg');
        await userEvent.type(screen.getByLabelText(/Alt text/), 'X');
        await userEvent.click(add);
        await screen.findByRole('button', { name: /^fetched\.jpg/ });
        expect(writes.at(-1)!.body).toEqual({ url: 'https://a.example/x.jpg', altText: 'X' });
    });

    it('keeps a file that is used, and deletes one that is not', async () => {
        used = true;
        open();
        await userEvent.click(await screen.findByRole('button', { name: /^wool\.jpg/ }));
        await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
        await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
        await screen.findByText(/is used in 1 content pieces/);
        used = false;
        await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
        await waitFor(() => expect(screen.queryByRole('button', { name: /^wool\.jpg/ })).toBeNull());
    });

    it('lets a viewer look only', async () => {
        open(MediaPage, ['viewer']);
        await userEvent.click(await screen.findByRole('button', { name: /^wool\.jpg/ }));
        expect(screen.getByText('1,600 × 1,200')).toBeTruthy();
        for (const name of ['Delete', 'Save changes', 'Add by address']) expect(screen.queryByRole('button', { name })).toBeNull();
    });
});

describe('the picker', () => {
    it('gives files in the order in which they were chosen, also one uploaded there', async () => {
        let picked: string[] = [];
        open(() => <MediaPicker multiple onPick={(chosen) => (picked = chosen.map(({ id }) => id))} onClose={() => {}} />);
        await userEvent.click(await screen.findByRole('button', { name: /^silk\.jpg/ }));
        await userEvent.click(screen.getByRole('button', { name: /^wool\.jpg/ }));
        await userEvent.upload(screen.getByLabelText('Pictures and videos to upload'), [file('coat.jpg')]);
        await userEvent.click(await screen.findByRole('button', { name: 'Use 3 files' }));
        expect(picked).toEqual(['silk', 'wool', 'coat']);
    });
});

describe('uploads that are running', () => {
    it('are stopped only after a question, when the picker closes', async () => {
        server.use(http.post(MEDIA, () => new Promise<never>(() => {})));
        let closed = false;
        open(() => <MediaPicker onPick={() => {}} onClose={() => (closed = true)} />);
        await userEvent.upload(await screen.findByLabelText('Pictures and videos to upload'), [file('coat.jpg')]);
        await screen.findByRole('button', { name: /Cancel the upload of coat/ });
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        await screen.findByText('1 file is not in the library yet.');
        expect(closed).toBe(false);
        await userEvent.click(screen.getByRole('button', { name: 'Stop uploads' }));
        expect(closed).toBe(true);
    });

    it('keep the person on the page until they decide', async () => {
        server.use(http.post(MEDIA, () => new Promise<never>(() => {})));
        const router = open();
        await userEvent.upload(await screen.findByLabelText('Pictures and videos to upload'), [file('coat.jpg')]);
        await screen.findByRole('button', { name: /Cancel the upload of coat/ });
        void router.navigate({ to: '/content/posts' } as never);
        await userEvent.click(await screen.findByRole('button', { name: 'Stop uploads' }));
        await waitFor(() => expect(router.state.location.pathname).toBe('/content/posts'));
    });
});

describe('playingTime', () => {
    it.each([[0, '0:00'], [34_200, '0:34'], [750_000, '12:30'], [3_723_000, '1:02:03']])('writes %d ms as %s', (millis, text) => expect(playingTime(millis)).toBe(text));
});
