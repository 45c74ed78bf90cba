import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RepurposePage } from '#features/content/repurpose/page.tsx';
import { piecesSearch } from '#features/content/repurpose/search.ts';
import type { Lesson } from '#features/content/repurpose/types.ts';
import { pieceServer } from '#testing/piece-server.ts';
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

function open() {
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/posts/$id/pieces', validateSearch: piecesSearch, component: RepurposePage })]), '/content/posts/p1/pieces');
}

describe('repurposing', () => {
    it('writes a piece per platform, and tries a failed one again without making a second', async () => {
        service.state.failing.add('EMAIL');
        open();
        await user.click((await screen.findAllByRole('button', { name: 'Repurpose' }))[0]!);
        const dialog = within(await screen.findByRole('dialog'));
        for (const name of ['Twitter', 'Instagram']) await user.click(dialog.getByRole('checkbox', { name }));
        await waitFor(() => expect(dialog.getByRole('option', { name: 'Winter' })).toBeTruthy());
        expect(dialog.queryByRole('option', { name: 'Summer' })).toBeNull();
        await user.selectOptions(dialog.getByLabelText(/Campaign/), 'Winter');
        await user.click(dialog.getByRole('button', { name: 'Write 2 pieces' }));
        await dialog.findByText(/content-service is not responding/);
        await dialog.findByText('Written by Leo’s built-in engine');
        expect(service.writes.map(({ body }) => body)).toEqual(expect.arrayContaining([{ platforms: ['LINKEDIN'], campaignId: 'c1' }, { platforms: ['EMAIL'], campaignId: 'c1' }]));

        service.state.failing.clear();
        await user.click(dialog.getByRole('button', { name: 'Try again: Email' }));
        await dialog.findByText('2 pieces written.');
        const [first, second] = service.writes.filter(({ body }) => (body.platforms as string[])[0] === 'EMAIL');
        expect(second!.key).toBe(first!.key);
        await user.click(dialog.getByRole('button', { name: 'Show pieces' }));
        expect(await screen.findByRole('region', { name: 'LinkedIn piece' })).toBeTruthy();
    });

    it('says which platforms suit the post, and what worked there with how much evidence', async () => {
        service.state.voices = [{ id: 'v1', name: 'Sunrise', isDefault: true }, { id: 'v2', name: 'Hotels', isDefault: false }];
        service.state.advice = [
            { platform: 'LINKEDIN', score: 0.8, reasons: [{ code: 'NUMBERS', effect: 0.2 }, { code: 'NO_PICTURE', effect: -0.1 }], lessons: [{ trait: 'ANGLE', value: 'number', pieces: 6, uplift: 0.3, enough: true }] },
            { platform: 'INSTAGRAM', score: 0.3, reasons: [{ code: 'NO_PICTURE', effect: -0.2 }], lessons: [{ trait: 'HASHTAG', value: 'wool', pieces: 2, uplift: 0.4, enough: false }] },
            { platform: 'TWITTER', score: 0.51, reasons: [], lessons: [] },
        ];
        open();
        await user.click((await screen.findAllByRole('button', { name: 'Repurpose' }))[0]!);
        const dialog = within(await screen.findByRole('dialog'));
        expect(await dialog.findByText('Suits this post: numbers')).toBeTruthy();
        expect(dialog.getByText('Worked well there: angle: a number (+30% clicks, 6 pieces)')).toBeTruthy();
        expect(dialog.getByText('Suits this post less: no picture')).toBeTruthy();
        expect(dialog.queryByText(/#wool/)).toBeNull();
        await user.selectOptions(await dialog.findByLabelText(/Brand voice/), 'Hotels');
        await user.click(dialog.getByRole('button', { name: 'Write 4 pieces' }));
        await waitFor(() => expect(service.writes.map(({ body }) => body)).toContainEqual({ platforms: ['LINKEDIN'], voiceId: 'v2' }));
    });

    it('says what has worked on the platform of a new piece, and that too little is known where it is so', async () => {
        const lesson: Lesson = { platform: 'LINKEDIN', trait: 'ANGLE', value: 'number', pieces: 6, exposures: 9000, clicks: 400, uplift: 0.3, low: 0.1, high: 0.52, enough: true };
        service.state.lessons = [
            lesson,
            { ...lesson, trait: 'LENGTH', value: 'long', uplift: -0.2, low: -0.3, high: -0.1, pieces: 7 },
            { ...lesson, trait: 'HASHTAG', value: 'wool', enough: false },
            { ...lesson, platform: 'EMAIL', enough: false },
        ];
        open();
        await user.click((await screen.findAllByRole('button', { name: 'Repurpose' }))[0]!);
        const dialog = within(await screen.findByRole('dialog'));
        await user.click(dialog.getByRole('button', { name: 'Write 4 pieces' }));
        await dialog.findByText('4 pieces written.');
        const progress = within(dialog.getByRole('list', { name: 'Progress by platform' }));
        expect(progress.getByText('Worked well there: angle: a number (+30% clicks, probably between +10% and +52%, from 6 pieces)')).toBeTruthy();
        expect(progress.getByText('Worked less well there: length: long (-20% clicks, probably between -30% and -10%, from 7 pieces)')).toBeTruthy();
        expect(progress.queryByText(/#wool/)).toBeNull();
        expect(progress.getByText('Too few pieces were published there to say what works.')).toBeTruthy();
    });

    it('says that a piece was not written also when the dialog is closed', async () => {
        let answer = () => {};
        const waiting = new Promise<void>((resolve) => (answer = resolve));
        server.use(http.post(`${SITE}/marketing/content/repurpose/:id`, () => waiting));
        service.state.failing.add('LINKEDIN');
        open();
        await user.click((await screen.findAllByRole('button', { name: 'Repurpose' }))[0]!);
        await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Write 4 pieces' }));
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        answer();
        expect(await screen.findByText(/^LinkedIn: the piece was not written. content-service is not responding/)).toBeTruthy();
    });

    it('needs a platform', async () => {
        open();
        await user.click((await screen.findAllByRole('button', { name: 'Repurpose' }))[0]!);
        const dialog = within(await screen.findByRole('dialog'));
        for (const box of dialog.getAllByRole<HTMLInputElement>('checkbox')) if (box.checked) await user.click(box);
        await user.click(dialog.getByRole('button', { name: /^Write/ }));
        expect(await dialog.findByText('Choose at least one platform.')).toBeTruthy();
        expect(service.writes).toEqual([]);
    });
});
