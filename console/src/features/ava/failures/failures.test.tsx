import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FailureSection } from '#features/ava/failures/section.tsx';
import type { Failures } from '#features/ava/types.ts';
import { failure } from '#testing/ava.ts';
import { campaign } from '#testing/campaign.ts';
import { openSection } from '#testing/open-section.tsx';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
const root = `${SITE}/marketing/orchestrator`;
const LIST = `${root}/campaigns/c1/failure-recovery`;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

function open(found: Partial<Failures>, roles?: string[]) {
    server.use(http.get(LIST, () => HttpResponse.json({ campaignId: 'c1', items: [], cleared: [], ...found })));
    openSection(() => <FailureSection campaign={campaign} />, roles ? { roles } : {});
}

describe('problems', () => {
    const user = userEvent.setup();

    it('shows that they are loading', async () => {
        server.use(http.get(LIST, () => delay('infinite')));
        openSection(() => <FailureSection campaign={campaign} />);
        expect(await screen.findByRole('status', { name: 'Loading: Problems' })).toBeTruthy();
    });

    it('shows why they could not be loaded', async () => {
        server.use(http.get(LIST, () => HttpResponse.json({ title: 'Not found', status: 404, detail: 'Campaign not found.' }, { status: 404 })));
        openSection(() => <FailureSection campaign={campaign} />);
        expect((await screen.findByRole('alert')).textContent).toContain('Campaign not found.');
    });

    it('says that nothing fails, and what was fixed', async () => {
        open({ cleared: [failure('f0', { problem: 'Posts were late.', clearedAt: '2026-11-20T10:00:00Z' })] });
        expect(await screen.findByText('Nothing is failing.')).toBeTruthy();
        expect(screen.getByText('Posts were late.')).toBeTruthy();
        expect(screen.getByText(/after 2 h/)).toBeTruthy();
    });

    it('shows the evidence and the steps in order, with one click where there is an action', async () => {
        open({ items: [failure('f1')] });
        const card = within(await screen.findByRole('listitem', { name: 'Two posts failed on Facebook.' }));
        expect(card.getByText(/the token has expired/)).toBeTruthy();
        const steps = within(card.getByRole('list', { name: 'What to do' })).getAllByRole('listitem');
        expect(steps.map((step) => step.textContent)).toEqual(['1Check the account.', '2Publish the posts again.Retry 2 posts']);
    });

    it('has no actions for a viewer', async () => {
        open({ items: [failure('f1')] }, ['viewer']);
        await screen.findByText('Two posts failed on Facebook.');
        expect(screen.queryByRole('button', { name: 'Retry 2 posts' })).toBeNull();
        expect(screen.queryByRole('button', { name: /^Snooze/ })).toBeNull();
    });

    it('is snoozed at the version that was seen, and then comes last', async () => {
        const until = '2099-01-01T00:00:00Z';
        let ifMatch: string | null = null;
        let snoozed = false;
        const other = failure('f2', { problem: 'An email is paused.', kind: 'EMAIL_PAUSED', since: '2026-11-21T08:00:00Z' });
        server.use(
            http.post(`${root}/failures/f1/snooze`, ({ request }) => {
                ifMatch = request.headers.get('If-Match');
                snoozed = true;
                return HttpResponse.json(failure('f1', { snoozedUntil: until, version: 3 }));
            }),
        );
        server.use(http.get(LIST, () => HttpResponse.json({ campaignId: 'c1', items: [snoozed ? failure('f1', { snoozedUntil: until }) : failure('f1'), other], cleared: [] })));
        openSection(() => <FailureSection campaign={campaign} />);
        await user.click(await screen.findByRole('button', { name: 'Snooze: Two posts failed on Facebook.' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Until tomorrow' }));
        await screen.findAllByText(/^Snoozed until/);
        expect(ifMatch).toBe('"2"');
        await waitFor(() => expect(screen.getAllByText(/failed on Facebook|email is paused/).map((one) => one.textContent)).toEqual(['An email is paused.', 'Two posts failed on Facebook.']));
    });

    it('is explained on request', async () => {
        server.use(http.post(`${root}/failures/f1/explain`, () => HttpResponse.json({ subjectId: 'f1', sentences: ['The token ran out.'], engine: 'claude', caveat: 'As of now.' })));
        open({ items: [failure('f1')] });
        await user.click(await screen.findByRole('button', { name: /^Why\?/ }));
        expect(await screen.findByText('The token ran out.')).toBeTruthy();
        expect(screen.getByText(/Written by Claude/)).toBeTruthy();
    });
});
