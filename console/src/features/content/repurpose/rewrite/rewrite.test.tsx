import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RepurposePage } from '#features/content/repurpose/page.tsx';
import { piecesSearch } from '#features/content/repurpose/search.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { queries } from '#lib/queries.ts';
import { pieceServer, storedPiece } from '#testing/piece-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
const user = userEvent.setup();
let service: ReturnType<typeof pieceServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => {
    server.resetHandlers();
    queries.clear();
});
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    service = pieceServer();
    server.use(...service.handlers);
});

async function openMenu(part: Partial<Piece> = {}) {
    service.pieces.set('a', storedPiece('a', { text: 'Wash wool less often.', ...part }));
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/posts/$id/pieces', validateSearch: piecesSearch, component: RepurposePage })]), '/content/posts/p1/pieces');
    await user.click(await screen.findByRole('button', { name: 'Actions for this piece' }));
}

async function open(part: Partial<Piece> = {}) {
    await openMenu(part);
    await user.click(await screen.findByRole('menuitem', { name: 'Rewrite…' }));
    return within(await screen.findByRole('dialog', { name: 'Rewrite this LinkedIn piece' }));
}

const rewrites = () => service.writes.filter(({ path }) => path === '/marketing/content/repurposed/a/rewrite');
const write = (dialog: ReturnType<typeof within>) => user.click(dialog.getByRole('button', { name: 'Rewrite' }));
const messageAt = (field: HTMLElement) => document.getElementById(field.getAttribute('aria-describedby')!)!.textContent;

describe('rewriting a piece', () => {
    it('asks for what the person wishes, shows the proposal word by word, and accepts it at the version that the person saw', async () => {
        const dialog = await open();
        await user.type(dialog.getByLabelText(/^Instruction/), ' Say what to do instead. ');
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Friendly');
        await user.type(dialog.getByLabelText(/^Maximum length/), '200');
        await write(dialog);
        await dialog.findByText('By claude-sonnet-4-5');
        expect(rewrites().map(({ body }) => body)).toEqual([{ instruction: 'Say what to do instead.', tone: 'FRIENDLY', maxLength: 200 }]);
        expect(document.querySelector('del')!.textContent).toContain('often');
        expect(document.querySelector('ins')!.textContent).toContain('and air it more');
        expect(dialog.getByText('From 21 to 32 characters')).toBeTruthy();
        await user.click(dialog.getByRole('button', { name: 'Accept' }));
        await screen.findByText('Proposal accepted.');
        expect(screen.queryByRole('dialog')).toBeNull();
        expect(service.writes.at(-1)).toMatchObject({ path: '/marketing/content/repurposed/a/revisions/4/accept', ifMatch: '"1"' });
        expect(service.pieces.get('a')!.text).toBe('Wash wool less, and air it more.');
    });

    it('discards the proposal, and the piece as it is', async () => {
        const dialog = await open();
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Bold');
        await write(dialog);
        await user.click(await dialog.findByRole('button', { name: 'Discard' }));
        await screen.findByText('Proposal discarded. It stays in the history.');
        expect(service.writes.at(-1)!.path).toBe('/marketing/content/repurposed/a/revisions/4/discard');
        expect(service.pieces.get('a')!.text).toBe('Wash wool less often.');
    });

    it('shows what somebody else made of the piece before the proposal replaces it', async () => {
        const dialog = await open();
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Bold');
        await write(dialog);
        const accept = await dialog.findByRole('button', { name: 'Accept' });
        service.change('a', { text: 'Never wash wool.' });
        await user.click(accept);
        expect((await dialog.findByRole('alert')).textContent).toContain('Somebody changed this piece');
        expect(document.querySelector('del')!.textContent).toContain('Never');
        expect(service.pieces.get('a')!.text).toBe('Never wash wool.');
    });

    it('says which engine wrote the proposal, and why the model did not', async () => {
        service.state.fallback = 'MODEL_TIMED_OUT';
        const dialog = await open();
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Factual');
        await write(dialog);
        expect(await dialog.findByText('By Leo’s built-in engine, because the model took too long')).toBeTruthy();
    });

    it('is not offered for a piece that cannot be edited', async () => {
        await openMenu({ status: 'APPROVED' });
        await screen.findByRole('menuitem', { name: 'Move back to draft' });
        expect(screen.queryByRole('menuitem', { name: 'Rewrite…' })).toBeNull();
    });
});

describe('a wish', () => {
    it('is needed; any of the three will do', async () => {
        const dialog = await open();
        await write(dialog);
        const instruction = dialog.getByLabelText(/^Instruction/);
        await waitFor(() => expect(messageAt(instruction)).toBe('Write an instruction, choose a tone, or enter a maximum length.'));
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Bold');
        await waitFor(() => expect(instruction.getAttribute('aria-invalid')).toBeNull());
        expect(rewrites()).toEqual([]);
    });

    it('for a length is a whole number that is shorter than the piece', async () => {
        const dialog = await open();
        const length = dialog.getByLabelText(/^Maximum length/);
        expect(messageAt(length)).toBe('Now 21, including the link and hashtags.');
        for (const [typed, message] of [['1e2', 'Enter a whole number from 20 to 50,000.'], ['19', 'Enter a whole number from 20 to 50,000.'], ['21', 'The piece has only 21 characters. Enter fewer.']] as const) {
            await user.clear(length);
            await user.type(length, typed);
            await write(dialog);
            await waitFor(() => expect(messageAt(length)).toBe(message));
        }
        expect(rewrites()).toEqual([]);
    });

    it('for an instruction needs a model, as the dialog says where there is none', async () => {
        service.state.hasModel = false;
        const dialog = await open();
        expect(await dialog.findByText(/^No model is set up\. .* It can’t follow an instruction\.$/)).toBeTruthy();
        expect(dialog.getByLabelText(/^Instruction/).hasAttribute('disabled')).toBe(true);
        await write(dialog);
        const tone = dialog.getByLabelText(/^Tone/);
        await waitFor(() => expect(messageAt(tone)).toBe('Choose a tone, or enter a maximum length.'));
        await user.selectOptions(tone, 'Formal');
        await write(dialog);
        expect(await dialog.findByText('By Leo’s built-in engine')).toBeTruthy();
        expect(rewrites().map(({ body }) => body)).toEqual([{ tone: 'FORMAL' }]);
    });

    it.each([
        { pointer: '/instruction', members: { fallback: 'FACTS_INVENTED' }, field: /^Instruction/, message: 'There is no new text, because the model twice claimed what the post does not say. Leo’s built-in engine can’t do this on its own.' },
        { pointer: '/tone', members: { reason: 'NO_OTHER_OPENING' }, field: /^Tone/, message: 'The post has no other sentence that could open the piece in this tone. Choose another tone.' },
        { pointer: '/maxLength', members: { reason: 'NOTHING_FITS' }, field: /^Maximum length/, message: 'No whole sentence of the piece fits. Allow more characters.' },
        { pointer: '/maxLength', members: { reason: 'FITS_ALREADY' }, field: /^Maximum length/, message: 'The piece is already that short. Enter fewer characters.' },
        { pointer: '/tone', members: { reason: 'SOMETHING_NEW' }, field: /^Tone/, message: 'In the words of the service (RULES_BROKEN).' },
    ])('that cannot be met is explained at its field: $pointer $members', async ({ pointer, members, field, message }) => {
        service.state.refused = { pointer, detail: 'In the words of the service (RULES_BROKEN).', members };
        const dialog = await open();
        await user.type(dialog.getByLabelText(/^Instruction/), 'Begin with the moths.');
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Bold');
        await write(dialog);
        await waitFor(() => expect(messageAt(dialog.getByLabelText(field))).toBe(message));

        // The same wish is sent with the same key, so that an answer that got lost costs nothing; another with a new one.
        await write(dialog);
        await waitFor(() => expect(rewrites()).toHaveLength(2));
        service.state.refused = undefined;
        await waitFor(() => expect(dialog.getByRole('button', { name: 'Rewrite' }).hasAttribute('disabled')).toBe(false));
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Playful');
        await write(dialog);
        await dialog.findByRole('button', { name: 'Accept' });
        const [first, second, third] = rewrites().map(({ key }) => key);
        expect(first).toBeTruthy();
        expect(second).toBe(first);
        expect(third).not.toBe(first);
    });

    it('that fails for another reason is explained in the dialog', async () => {
        service.state.refused = { pointer: '/other', detail: 'The piece is released.' };
        const dialog = await open();
        await user.selectOptions(dialog.getByLabelText(/^Tone/), 'Bold');
        await write(dialog);
        expect((await dialog.findByRole('alert')).textContent).toContain('The piece is released.');
    });
});
