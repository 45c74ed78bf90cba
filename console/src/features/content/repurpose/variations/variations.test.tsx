import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Variation } from '#features/content/repurpose/api/variations.ts';
import { RepurposePage } from '#features/content/repurpose/page.tsx';
import { piecesSearch } from '#features/content/repurpose/search.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { materialOf } from '#features/content/repurpose/variations/material.ts';
import type { Post } from '#features/content/types.ts';
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
    service.state.variations = [variation('62% wash too often.', 'number', 'factual'), variation('Do you wash too often?', 'question', 'curious'), variation('Wool needs air.', 'claim', 'confident')];
    server.use(...service.handlers);
});

const variation = (text: string, angle: string, tone: string): Variation => ({ text, hashtags: ['wool'], body: `${text}\n\n#wool`, length: text.length + 7, angle, tone, engine: 'built-in', distance: 0.8 });

async function open(part: Partial<Piece> = {}, roles?: string[]) {
    service.pieces.set('a', storedPiece('a', part));
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/posts/$id/pieces', validateSearch: piecesSearch, component: RepurposePage })]), '/content/posts/p1/pieces', roles);
    await user.click(await screen.findByRole('button', { name: 'Actions for this piece' }));
}

async function dialog() {
    await user.click(await screen.findByRole('menuitem', { name: 'Variations…' }));
    return within(await screen.findByRole('dialog'));
}

describe('variations of a piece', () => {
    it('stand side by side, each with angle, tone and length as published', async () => {
        await open({ link: 'https://a.example/p' });
        const shown = await dialog();
        await user.click(shown.getByRole('button', { name: 'Write variations' }));
        const cards = within(await shown.findByRole('list', { name: 'Variations' })).getAllByRole('listitem');
        expect(cards.map((card) => card.textContent)).toEqual([
            expect.stringMatching(/^Angle: a numberTone: factual47 \/ 3,00062% wash too often\./),
            expect.stringMatching(/^Angle: a questionTone: curious/),
            expect.stringMatching(/^Angle: a claimTone: confident/),
        ]);
        expect(service.writes.map(({ path, body }) => [path, body])).toEqual([
            ['/marketing/content/variations', { content: service.state.content, title: 'Five ways to keep wool', platform: 'LINKEDIN', count: 3 }],
        ]);
    });

    it('are copied into the piece as an edit, which is saved only when the person saves it', async () => {
        await open({ hashtags: ['care'] });
        const shown = await dialog();
        await user.click(shown.getByRole('button', { name: 'Write variations' }));
        await user.click(await shown.findByRole('button', { name: 'Copy into the piece: variation 2' }));
        const form = within(await screen.findByRole('form', { name: 'Edit piece' }));
        expect(form.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Do you wash too often?');
        expect(service.writes).toHaveLength(1);
        await user.click(form.getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Piece saved.');
        expect(service.writes.at(-1)).toMatchObject({ body: { text: 'Do you wash too often?', hashtags: ['wool'] }, ifMatch: '"1"' });
    });

    it('are written from the piece if the person wants it, and one replaces the posts of a thread', async () => {
        await open({ platform: 'TWITTER', maxLength: 280, text: 'One.', parts: ['One.', 'Two.\n\n#wool'], hashtags: ['wool'] });
        const shown = await dialog();
        await user.click(shown.getByRole('button', { name: 'This piece' }));
        await user.selectOptions(shown.getByLabelText('Number'), '5');
        await user.click(shown.getByRole('button', { name: 'Write variations' }));
        expect(await shown.findByText('The text has material for 3 of 5 variations.')).toBeTruthy();
        expect(service.writes[0]!.body).toEqual({ content: 'One.\n\nTwo.', platform: 'TWITTER', count: 5 });
        await user.click(shown.getByRole('button', { name: 'Copy into the piece: variation 1' }));
        await user.click(await screen.findByRole('button', { name: 'Save changes' }));
        await screen.findByText('Piece saved.');
        expect(service.writes.at(-1)!.body).toEqual({ parts: ['62% wash too often.'] });
    });

    it('show the reason for a failure and a way to try again', async () => {
        const { variations } = service.state;
        service.state.variations = [];
        await open();
        const shown = await dialog();
        await user.click(shown.getByRole('button', { name: 'Write variations' }));
        expect((await shown.findByRole('alert')).textContent).toContain('too little material');
        service.state.variations = variations;
        await user.click(shown.getByRole('button', { name: 'Write variations' }));
        await shown.findByRole('list', { name: 'Variations' });
        expect(new Set(service.writes.map(({ key }) => key)).size).toBe(1);
        await user.click(shown.getByRole('button', { name: 'Write again' }));
        await waitFor(() => expect(new Set(service.writes.map(({ key }) => key)).size).toBe(2));
    });

    it('are not lost without a question', async () => {
        await open();
        const shown = await dialog();
        await user.click(shown.getByRole('button', { name: 'Write variations' }));
        await shown.findByRole('list', { name: 'Variations' });
        await user.keyboard('{Escape}');
        await screen.findByText('Discard the variations?');
        await user.click(screen.getByRole('button', { name: 'Cancel' }));
        const again = within(await screen.findByRole('dialog'));
        expect(within(again.getByRole('list', { name: 'Variations' })).getAllByRole('listitem')).toHaveLength(3);
        await user.click(again.getAllByRole('button', { name: 'Close' })[0]!);
        const question = within(await screen.findByRole('dialog', { name: 'Discard the variations?' }));
        await user.click(question.getByRole('button', { name: 'Discard variations' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });

    it('are closed without a question before they are written', async () => {
        await open();
        await dialog();
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(screen.queryByText('Discard the variations?')).toBeNull();
    });

    it('are not offered for a piece that cannot be edited', async () => {
        await open({ status: 'APPROVED' });
        await screen.findByRole('menuitem', { name: 'Move back to draft' });
        expect(screen.queryByRole('menuitem', { name: 'Variations…' })).toBeNull();
    });
});

describe('the material of variations', () => {
    const post = { title: 'Wool', format: 'HTML', content: '<h1>Wool</h1><p>Wash <b>less</b>.</p><p>Air more.</p>' } as Post;

    it('is the paragraphs of an HTML post, and the text of a Markdown post', () => {
        expect(materialOf('post', post, storedPiece('a'))).toEqual({ content: 'Wash less.\n\nAir more.', title: 'Wool' });
        expect(materialOf('post', { ...post, format: 'MARKDOWN', content: 'Wash *less*.' }, storedPiece('a'))).toEqual({ content: 'Wash *less*.', title: 'Wool' });
    });
});
