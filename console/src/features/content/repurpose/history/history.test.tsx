import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '#features/content/repurpose/api/keys.ts';
import { RepurposePage } from '#features/content/repurpose/page.tsx';
import { piecesSearch } from '#features/content/repurpose/search.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { queries } from '#lib/queries.ts';
import { pieceServer, storedPiece } from '#testing/piece-server.ts';
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

async function open(part: Partial<Piece> = {}, roles?: string[]) {
    service.pieces.set('a', storedPiece('a', { text: 'Wash wool less often.', ...part }));
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/posts/$id/pieces', validateSearch: piecesSearch, component: RepurposePage })]), '/content/posts/p1/pieces?view=history', roles);
    return within(await screen.findByRole('list', { name: 'History' }));
}

describe('the history of a piece', () => {
    it('says who or what wrote each revision, and which is current', async () => {
        const history = await open();
        expect(history.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
            expect.stringMatching(/^ProposedOpenLeo’s built-in engine for mark, .*Shorter$/),
            expect.stringMatching(/^Editedcurrentmark, /),
            expect.stringMatching(/^WrittenLeo’s built-in engine for anna, /),
        ]);
    });

    it('compares a revision word by word and restores it', async () => {
        const history = await open();
        await user.click(history.getByRole('button', { name: /^Written/ }));
        await waitFor(() => expect(document.querySelector('del')).toBeTruthy());
        expect(document.querySelector('del')!.textContent).toBe('Removed: rarely');
        expect(document.querySelector('ins')!.textContent).toBe('Added: less often');
        await user.click(history.getByRole('button', { name: 'Restore' }));
        await screen.findByText('Revision 1 restored as a new revision.');
        expect(service.writes.map(({ path, ifMatch }) => [path, ifMatch])).toEqual([['/marketing/content/repurposed/a/revisions/1/restore', '"1"']]);
        expect(service.pieces.get('a')!.text).toBe('Wash wool rarely.');
    });

    it('reads the revisions again when somebody changes the piece', async () => {
        const history = await open();
        const newer = { number: 4, kind: 'EDITED', status: 'DRAFT', changedBy: 'anna', changedAt: '2026-11-22T08:40:00Z' };
        server.use(http.get(`${SITE}/marketing/content/repurposed/:id/revisions`, () => HttpResponse.json({ items: [newer] })));
        service.change('a', { text: 'Changed by Anna.' });
        await queries.refetchQueries({ queryKey: keys.pieces('p1') });
        await waitFor(() => expect(history.getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringMatching(/^Editedcurrentanna, /)]));
    });

    it('accepts a proposal', async () => {
        const history = await open();
        await user.click(history.getByRole('button', { name: /^Proposed/ }));
        await user.click(await history.findByRole('button', { name: 'Accept' }));
        await screen.findByText('Proposal accepted.');
        expect(service.pieces.get('a')!.text).toBe('Wash wool less.');
    });

    it('discards a proposal, which can then not be accepted any more', async () => {
        const history = await open();
        await user.click(history.getByRole('button', { name: /^Proposed/ }));
        await user.click(await history.findByRole('button', { name: 'Discard' }));
        await history.findByText('Discarded');
        await waitFor(() => expect(history.queryByRole('button', { name: 'Accept' })).toBeNull());
        expect(service.pieces.get('a')!.text).toBe('Wash wool less often.');
    });

    it('restores and accepts nothing while the piece is approved', async () => {
        const history = await open({ status: 'APPROVED' });
        await user.click(history.getByRole('button', { name: /^Written/ }));
        expect(await history.findByText('Move the piece back to draft to restore a revision.')).toBeTruthy();
        expect(history.queryByRole('button', { name: 'Restore' })).toBeNull();
        await user.click(history.getByRole('button', { name: /^Proposed/ }));
        expect(await history.findByText('Move the piece back to draft to accept or discard the proposal.')).toBeTruthy();
        expect(history.queryByRole('button', { name: 'Accept' })).toBeNull();
    });

    it('can be read by viewers', async () => {
        const history = await open({}, ['viewer']);
        await user.click(history.getByRole('button', { name: /^Written/ }));
        await waitFor(() => expect(document.querySelector('ins')).toBeTruthy());
        expect(history.queryByRole('button', { name: 'Restore' })).toBeNull();
    });
});
