import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '#features/content/repurpose/api/keys.ts';
import { RepurposePage } from '#features/content/repurpose/page.tsx';
import { piecesSearch } from '#features/content/repurpose/search.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { pieceServer, storedPiece } from '#testing/piece-server.ts';
import { queries } from '#lib/queries.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const user = userEvent.setup();
let service: ReturnType<typeof pieceServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    service = pieceServer();
    server.use(...service.handlers);
});

async function edit(part: Partial<Piece> = {}) {
    service.pieces.set('a', storedPiece('a', part));
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/posts/$id/pieces', validateSearch: piecesSearch, component: RepurposePage })]), '/content/posts/p1/pieces');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    return within(screen.getByRole('form', { name: 'Edit piece' }));
}

async function type(label: string, text: string) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), text);
}

const save = () => user.click(screen.getByRole('button', { name: 'Save changes' }));

describe('editing a piece', () => {
    it('sends only what changed, at the version that the person saw', async () => {
        await edit({ hashtags: ['wool'], link: 'https://a.example/p' });
        await type('Hashtags', '#wool #care');
        await save();
        await screen.findByText('Piece saved.');
        expect(service.writes.map(({ body, ifMatch }) => [body, ifMatch])).toEqual([[{ hashtags: ['wool', 'care'] }, '"1"']]);
    });

    it('counts as the platform does while typing, and asks the service after a pause', async () => {
        const form = await edit({ platform: 'TWITTER', maxLength: 280, text: 'Wool' });
        await waitFor(() => expect(form.getByText('4 / 280')).toBeTruthy());
        await type('Text', 'See https://example.com/a/very/long/path/indeed 🧶');
        expect(form.getByText('30 / 280')).toBeTruthy();
        expect(await form.findByText(/Follows the rules of/)).toBeTruthy();
        await type('Text', 'forbidden');
        expect(await form.findByText(/The text has characters that Twitter rejects/)).toBeTruthy();
    });

    it('moves, removes and adds the posts of a thread', async () => {
        const form = await edit({ platform: 'TWITTER', text: 'One.', parts: ['One.', 'Two.', 'Three.\n\n#wool'], hashtags: ['wool'] });
        await user.click(form.getByRole('button', { name: 'Move post 3 up' }));
        await user.click(form.getByRole('button', { name: 'Remove post 1' }));
        await user.click(form.getByRole('button', { name: 'Add post' }));
        await type('Post 3 of 3', 'Four.');
        await save();
        await waitFor(() => expect(service.writes.map(({ body }) => body)).toEqual([{ parts: ['Three.', 'Two.', 'Four.'] }]));
    });

    it('names the post of a thread that breaks a rule, also after an empty one', async () => {
        const form = await edit({ platform: 'TWITTER', text: 'One.', parts: ['One.', 'Two.', 'Three.'] });
        await user.clear(form.getByLabelText('Post 2 of 3'));
        await type('Post 3 of 3', 'forbidden');
        expect(await form.findByText(/^Post 3:/)).toBeTruthy();
    });

    it('moves the focus into the form, to the row that follows a removed one, and back to Edit', async () => {
        const form = await edit({ platform: 'TWITTER', text: 'One.', parts: ['One.', 'Two.', 'Three.'] });
        expect(document.activeElement).toBe(form.getByLabelText('Post 1 of 3'));
        await user.click(form.getByRole('button', { name: 'Remove post 3' }));
        await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Post 2 of 2')));
        await user.click(form.getByRole('button', { name: 'Add by address' }));
        await user.click(form.getByRole('button', { name: 'Remove media 1' }));
        await waitFor(() => expect(document.activeElement).toBe(form.getByRole('button', { name: 'Add by address' })));
        await save();
        await screen.findByText('Piece saved.');
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' }));
    });

    it('edits the scenes of a script', async () => {
        const form = await edit({ platform: 'TIKTOK', script: [{ from: 0, to: 4, spoken: 'Hello', onScreen: 'Hi' }] });
        await user.click(form.getByRole('button', { name: 'Add scene' }));
        await save();
        await form.findByText('Write what is said or shown on the screen.');
        await type('Spoken in scene 2', 'Bye');
        await type('Scene 2 ends at second', '7');
        await save();
        await waitFor(() => expect(service.writes.at(-1)?.body).toEqual({ script: [{ from: 0, to: 4, spoken: 'Hello', onScreen: 'Hi' }, { from: 4, to: 7, spoken: 'Bye', onScreen: '' }] }));
    });

    it('edits subject and preview text of an email, and needs a subject', async () => {
        await edit({ platform: 'EMAIL', subject: 'Hello', previewText: 'Old' });
        await user.clear(screen.getByLabelText('Subject'));
        await type('Preview text', 'New');
        await save();
        await screen.findByText('Write a subject.');
        await type('Subject', 'Wool');
        await save();
        await waitFor(() => expect(service.writes.map(({ body }) => body)).toEqual([{ subject: 'Wool', previewText: 'New' }]));
    });

    it('adds media', async () => {
        const form = await edit();
        await user.click(form.getByRole('button', { name: 'Add by address' }));
        await type('Address of media 1', 'photo.jpg');
        await save();
        await form.findByText(/Enter an address such as/);
        await type('Address of media 1', 'https://a.example/photo.jpg');
        await save();
        await waitFor(() => expect(service.writes.map(({ body }) => body)).toEqual([{ media: ['https://a.example/photo.jpg'] }]));
    });

    it('keeps what somebody else changed in another field', async () => {
        await edit();
        service.change('a', { hashtags: ['annas'] });
        await type('Text', 'My text.');
        await save();
        await waitFor(() => expect(service.pieces.get('a')).toMatchObject({ text: 'My text.', hashtags: ['annas'] }));
        expect(service.writes.map(({ ifMatch, body }) => [ifMatch, body])).toEqual([['"1"', { text: 'My text.' }], ['"2"', { text: 'My text.' }]]);
    });

    it('shows both texts if both were changed', async () => {
        await edit();
        service.change('a', { text: 'Anna’s text.' });
        await type('Text', 'My text.');
        await save();
        await screen.findByText('Anna’s text.');
        expect(screen.getByRole('button', { name: 'Save changes' }).hasAttribute('disabled')).toBe(true);
        await user.click(screen.getByRole('button', { name: 'Text: use yours' }));
        await save();
        await waitFor(() => expect(service.pieces.get('a')!.text).toBe('My text.'));
    });

    it('stays open when another piece comes first in the list', async () => {
        const form = await edit();
        await type('Text', 'My text.');
        const mine = service.pieces.get('a')!;
        service.pieces.clear();
        service.pieces.set('b', storedPiece('b')).set('a', mine);
        await queries.refetchQueries({ queryKey: keys.pieces('p1') });
        await waitFor(() => expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1));
        expect(form.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('My text.');
    });

    it('takes no text while it saves, so that none is lost', async () => {
        const form = await edit();
        let answer = () => {};
        const waiting = new Promise<void>((resolve) => (answer = resolve));
        server.use(http.patch(`${SITE}/marketing/content/repurposed/:id`, () => waiting));
        await type('Text', 'My text.');
        await save();
        await waitFor(() => expect(form.getByLabelText('Text').closest('fieldset')!.disabled).toBe(true));
        await user.type(form.getByLabelText('Text'), ' Lost?');
        expect(form.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('My text.');
        answer();
        await screen.findByText('Piece saved.');
    });

    it('asks before it discards changes', async () => {
        await edit();
        await type('Text', 'Lost?');
        await user.click(screen.getByRole('button', { name: 'Cancel' }));
        await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
        expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Lost?');
        await user.click(screen.getByRole('button', { name: 'Cancel' }));
        await user.click(await screen.findByRole('button', { name: 'Discard' }));
        await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
        expect(service.writes).toEqual([]);
    });
});
