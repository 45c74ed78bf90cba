import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RepurposePage } from '#features/content/repurpose/page.tsx';
import { piecesSearch } from '#features/content/repurpose/search.ts';
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

const WOOL = 'Wool lasts longer when it is washed less.';

function open(search = '', roles?: string[]) {
    const root = createRootRoute();
    const page = createRoute({ getParentRoute: () => root, path: '/content/posts/$id/pieces', validateSearch: piecesSearch, component: RepurposePage });
    const campaign = createRoute({ getParentRoute: () => root, path: '/campaigns/$id/content', component: () => <p>Content of the campaign</p> });
    return renderPage(root.addChildren([page, campaign]), `/content/posts/p1/pieces${search}`, roles);
}

const traced = () =>
    storedPiece('a', {
        text: `${WOOL}\n\nWhat about yours?`,
        body: `${WOOL}\n\nWhat about yours?`,
        lines: [{ text: WOOL, source: WOOL, sentence: 0 }, { text: 'What about yours?' }],
    });

const piecePane = () => screen.findByRole('region', { name: /piece$/ });
const sourcePane = () => screen.getByRole('region', { name: 'Source' });

describe('a piece and its source', () => {
    beforeEach(() => void service.pieces.set('a', traced()));

    it('highlight each other, whichever is chosen', async () => {
        open();
        const line = within(await piecePane()).getByRole('button', { name: WOOL });
        const sentence = within(sourcePane()).getByRole('button', { name: WOOL });
        await user.click(line);
        expect(sentence.getAttribute('aria-pressed')).toBe('true');
        expect(screen.getAllByRole('status').some((one) => one.textContent === `From the post: “${WOOL}”`)).toBe(true);
        await user.click(sentence);
        expect(line.getAttribute('aria-pressed')).toBe('false');
        await user.click(sentence);
        expect(line.getAttribute('aria-pressed')).toBe('true');
    });

    it('can be followed by keyboard', async () => {
        open();
        const pane = await piecePane();
        within(pane).getByRole('button', { name: WOOL }).focus();
        await user.keyboard('{Enter}');
        expect(within(sourcePane()).getByRole('button', { name: WOOL }).getAttribute('aria-pressed')).toBe('true');
        await user.keyboard('{ArrowDown}');
        expect(document.activeElement?.textContent).toBe('What about yours?');
        expect(screen.getByText('Leo’s own words, not from the post.')).toBeTruthy();
        await user.keyboard('{Escape}');
        expect(within(pane).queryByRole('button', { pressed: true, name: /wool|yours/i })).toBeNull();
    });

    it('name the engine, and why a model did not write it', async () => {
        service.pieces.set('a', { ...traced(), fallback: 'BUDGET_SPENT' });
        open();
        expect((await piecePane()).textContent).toContain('By Leo’s built-in engine, because today’s model budget is spent');
    });

    it('unfold the preview where the platform folds it', async () => {
        open('?view=preview');
        const pane = await piecePane();
        await user.click(await within(pane).findByRole('button', { name: '…more' }));
        expect(within(pane).getByRole('button', { name: 'What about yours?' })).toBeTruthy();
        await user.click(within(pane).getByRole('button', { name: 'See less' }));
        expect(within(pane).queryByRole('button', { name: 'What about yours?' })).toBeNull();
    });
});

describe('the address of a piece', () => {
    beforeEach(() => void service.pieces.set('a', storedPiece('a')));

    it('shows that piece also outside the filter', async () => {
        service.pieces.set('b', storedPiece('b', { platform: 'EMAIL', status: 'APPROVED' }));
        open('?piece=b&status=DRAFT');
        expect(await screen.findByRole('region', { name: 'Email piece' })).toBeTruthy();
    });

    it('shows that piece also if the list has not come to it', async () => {
        server.use(http.get(`${SITE}/marketing/content/pieces/old`, () => HttpResponse.json(storedPiece('old', { platform: 'EMAIL' }))));
        open('?piece=old');
        expect(await screen.findByRole('region', { name: 'Email piece' })).toBeTruthy();
    });

    it('shows no other piece if there is none', async () => {
        server.use(http.get(`${SITE}/marketing/content/pieces/gone`, () => HttpResponse.json({ title: 'Not Found', status: 404 }, { status: 404 })));
        open('?piece=gone');
        expect(await screen.findByText('This post has no such piece')).toBeTruthy();
        expect(screen.queryByRole('region', { name: 'LinkedIn piece' })).toBeNull();
    });
});

describe('the filters', () => {
    it('count pieces as figures are written everywhere', async () => {
        service.pieces.set('a', storedPiece('a'));
        const overview = { blogPostId: 'p1', items: [storedPiece('a')], byStatus: { DRAFT: 1234, APPROVED: 1 }, byPlatform: { LINKEDIN: 1235 } };
        server.use(http.get(`${SITE}/marketing/content/repurposed/p1`, () => HttpResponse.json(overview)));
        open();
        const tabs = await screen.findByRole('navigation', { name: 'Pieces by status' });
        expect(within(tabs).getAllByRole('link').map((tab) => tab.textContent)).toEqual(['All1,235', 'Draft1,234', 'Approved1']);
    });
});

describe('deciding', () => {
    it('approves at the version that the person saw and offers to undo it', async () => {
        service.pieces.set('a', storedPiece('a', { status: 'IN_REVIEW' }));
        open();
        await user.click(await screen.findByRole('button', { name: 'Approve' }));
        await user.click(await screen.findByRole('button', { name: 'Undo' }));
        await waitFor(() => expect(service.writes.map(({ body, ifMatch }) => [body.status, ifMatch])).toEqual([['APPROVED', '"1"'], ['DRAFT', '"2"'], ['IN_REVIEW', '"3"']]));
    });

    it('leads from an approved piece to its campaign', async () => {
        service.pieces.set('a', storedPiece('a', { campaignId: 'c1' }));
        open();
        await user.click(await screen.findByRole('button', { name: 'Approve' }));
        await user.click(await screen.findByRole('button', { name: 'See campaign' }));
        expect(await screen.findByText('Content of the campaign')).toBeTruthy();
    });

    it('shows what somebody else made of the piece instead of approving it unseen', async () => {
        service.pieces.set('a', storedPiece('a'));
        open();
        const approve = await screen.findByRole('button', { name: 'Approve' });
        service.change('a', { text: 'Changed by Anna.', body: 'Changed by Anna.' });
        await user.click(approve);
        await screen.findByText(/Somebody changed this piece/);
        expect(within(await piecePane()).getByText('Changed by Anna.')).toBeTruthy();
        expect(service.pieces.get('a')!.status).toBe('DRAFT');
    });

    it('rejects only with a reason', async () => {
        service.pieces.set('a', storedPiece('a'));
        open();
        await screen.findByRole('button', { name: 'Approve' });
        await user.click(screen.getByRole('button', { name: 'Actions for this piece' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Reject…' }));
        await user.click(screen.getByRole('button', { name: 'Reject' }));
        await screen.findByText('Say why, so that the next version is better.');
        await user.type(screen.getByLabelText('Reason'), 'Too long');
        await user.click(screen.getByRole('button', { name: 'Reject' }));
        await waitFor(() => expect(service.writes.map(({ body }) => body)).toEqual([{ status: 'REJECTED', reason: 'Too long' }]));
        expect(await screen.findByText('Too long')).toBeTruthy();
    });

    it('rejects a piece that somebody changed once it was seen again', async () => {
        service.pieces.set('a', storedPiece('a'));
        open();
        await screen.findByRole('button', { name: 'Approve' });
        await user.click(screen.getByRole('button', { name: 'Actions for this piece' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Reject…' }));
        await user.type(screen.getByLabelText('Reason'), 'Too long');
        service.change('a', { text: 'Changed by Anna.' });
        await user.click(screen.getByRole('button', { name: 'Reject' }));
        await within(screen.getByRole('dialog')).findByText(/Somebody changed this piece/);
        await user.click(screen.getByRole('button', { name: 'Reject' }));
        await waitFor(() => expect(service.pieces.get('a')!.status).toBe('REJECTED'));
    });

    it('says which piece of several could not be approved, and why', async () => {
        service.pieces.set('a', storedPiece('a'));
        service.pieces.set('b', storedPiece('b', { platform: 'INSTAGRAM', text: 'No picture yet.', violations: [{ rule: 'MEDIA_MISSING', part: 'media', message: '', advice: false }] }));
        open();
        await user.click(await screen.findByRole('checkbox', { name: 'Select all' }));
        await user.click(within(screen.getByRole('region', { name: 'Selected pieces' })).getByRole('button', { name: 'Approve' }));
        const dialog = within(await screen.findByRole('dialog', { name: '1 of 2 pieces approved' }));
        expect(dialog.getByText('The piece breaks rules of its platform.')).toBeTruthy();
        await user.click(dialog.getAllByRole('button', { name: 'Close' })[0]!);
        expect(screen.getByText('1 selected')).toBeTruthy();
    });

    it('cannot approve what breaks a rule, and says what to fix', async () => {
        service.pieces.set('a', storedPiece('a', { platform: 'INSTAGRAM', violations: [{ rule: 'MEDIA_MISSING', part: 'media', message: '', advice: false }] }));
        open();
        const approve = await screen.findByRole('button', { name: 'Approve' });
        expect(approve.hasAttribute('disabled')).toBe(true);
        expect(document.getElementById(approve.getAttribute('aria-describedby')!)!.textContent).toBe('Instagram needs a picture or video. Add one.');
    });

    it('can be submitted for review from the menu by those who may approve it', async () => {
        service.pieces.set('a', storedPiece('a'));
        open();
        await user.click(await screen.findByRole('button', { name: 'Actions for this piece' }));
        expect(screen.queryByRole('button', { name: 'Submit for review' })).toBeNull();
        await user.click(await screen.findByRole('menuitem', { name: 'Submit for review' }));
        await waitFor(() => expect(service.pieces.get('a')!.status).toBe('IN_REVIEW'));
    });

    it('leaves one’s own piece to a colleague where two people decide', async () => {
        service.state.approvals = 'FOUR_EYES';
        service.pieces.set('a', storedPiece('a', { authors: ['anna', 'mark'] }));
        open();
        expect(await screen.findByText(/a colleague has to approve it/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
        await user.click(screen.getByRole('button', { name: 'Submit for review' }));
        await waitFor(() => expect(service.pieces.get('a')!.status).toBe('IN_REVIEW'));
    });

    it('lets viewers read', async () => {
        service.pieces.set('a', traced());
        open('', ['viewer']);
        expect(await screen.findByText(/You can read pieces/)).toBeTruthy();
        for (const name of ['Repurpose', 'Edit', 'Approve', 'Submit for review']) expect(screen.queryByRole('button', { name })).toBeNull();
        expect(screen.queryByRole('checkbox')).toBeNull();
    });
});
