import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldsOf } from '#features/content/repurpose/edit/fields.ts';
import { RepurposePage } from '#features/content/repurpose/page.tsx';
import { piecesSearch } from '#features/content/repurpose/search.ts';
import { tooLong, withTexts } from '#features/content/repurpose/shorten/too-long.ts';
import type { Piece, Violation } from '#features/content/repurpose/types.ts';
import { pieceServer, storedPiece } from '#testing/piece-server.ts';
import { renderPage } from '#testing/render-page.tsx';

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

const LONG = `Wash wool less. ${'It only needs air. '.repeat(16)}`.trim();
const BROKEN: Violation = { rule: 'LENGTH', part: 'body', message: '', advice: false };
const onX = (part: Partial<Piece> = {}) => storedPiece('a', { platform: 'TWITTER', maxLength: 280, text: LONG, violations: [BROKEN], ...part });

function open(piece: Piece, roles?: string[]) {
    service.pieces.set('a', piece);
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/posts/$id/pieces', validateSearch: piecesSearch, component: RepurposePage })]), '/content/posts/p1/pieces', roles);
}

describe('shortening a piece to fit', () => {
    beforeEach(() => void (service.state.shorter = 'Wash wool less.'));

    it('leaves room for link and hashtags, shows what goes, and is accepted as an edit', async () => {
        open(onX({ hashtags: ['wool'], link: 'https://example.com/a/very/long/address' }));
        await user.click(await screen.findByRole('button', { name: 'Shorten to fit' }));
        const dialog = within(await screen.findByRole('dialog'));
        await waitFor(() => expect(document.querySelector('del')?.textContent).toContain('It only needs air.'));
        expect(dialog.getByText(`From ${LONG.length} to 15 of 248 characters`)).toBeTruthy();
        await user.click(dialog.getByRole('button', { name: 'Accept' }));
        const form = within(await screen.findByRole('form', { name: 'Edit piece' }));
        expect(form.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Wash wool less.');
        await user.click(form.getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Piece saved.');
        expect(service.writes.map(({ body }) => body)).toEqual([{ content: LONG, platform: 'TWITTER', maxLength: 248 }, { text: 'Wash wool less.' }]);
    });

    it('is offered while a person types too much, and can be discarded', async () => {
        open(onX({ text: 'Wash wool.', violations: [] }));
        await user.click(await screen.findByRole('button', { name: 'Edit' }));
        const form = within(screen.getByRole('form', { name: 'Edit piece' }));
        expect(form.queryByRole('button', { name: 'Shorten to fit' })).toBeNull();
        await user.clear(form.getByLabelText('Text'));
        await user.click(form.getByLabelText('Text'));
        await user.paste(LONG);
        await user.click(await form.findByRole('button', { name: 'Shorten to fit' }));
        await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }));
        expect(form.getByLabelText<HTMLTextAreaElement>('Text').value).toBe(LONG);
        await user.click(form.getByRole('button', { name: 'Shorten to fit' }));
        const accept = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Accept' });
        await waitFor(() => expect(accept.hasAttribute('disabled')).toBe(false));
        await user.click(accept);
        expect(form.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Wash wool less.');
        expect(form.queryByRole('button', { name: 'Shorten to fit' })).toBeNull();
        expect(service.writes).toHaveLength(1);
    });

    it('says why a text cannot be shortened', async () => {
        service.state.shorter = '';
        open(onX({ text: LONG.replace('less', 'rarely') }));
        await user.click(await screen.findByRole('button', { name: 'Shorten to fit' }));
        const dialog = within(await screen.findByRole('dialog'));
        expect((await dialog.findByRole('alert')).textContent).toContain('No whole sentence of the text fits.');
        expect(dialog.getByRole('button', { name: 'Accept' }).hasAttribute('disabled')).toBe(true);
    });

    it('is not offered to viewers, or for a piece that cannot be edited', async () => {
        open(onX(), ['viewer']);
        await screen.findByText(/Too long: Twitter allows/);
        expect(screen.queryByRole('button', { name: 'Shorten to fit' })).toBeNull();
    });
});

describe('what is too long', () => {
    const thread = onX({ text: 'One.', parts: ['One.', LONG, `${'Air. '.repeat(54).trim()}\n\n#wool #care`], hashtags: ['wool', 'care'] });
    const fields = fieldsOf(thread, undefined);

    it('is each post of a thread that does not fit; the last one with the hashtags', () => {
        expect(tooLong(thread, fields, undefined).map(({ position, maxLength }) => [position, maxLength])).toEqual([[1, 280], [2, 267]]);
        expect(withTexts(fields, new Map([[1, 'Two.']]))).toEqual({ parts: [{ text: 'One.' }, { text: 'Two.' }, fields.parts[2]] });
    });

    it('is nothing where link and hashtags leave no room for a text', () => {
        const tags = Array.from({ length: 40 }, (_, index) => `#longhashtag${index}`).join(' ');
        expect(tooLong(onX(), { ...fieldsOf(onX(), undefined), hashtags: tags }, undefined)).toEqual([]);
    });
});
