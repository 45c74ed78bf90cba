import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdviceSection } from '#features/ava/advice/section.tsx';
import type { Advice } from '#features/ava/types.ts';
import { advice, hitRate, recommendation } from '#testing/ava.ts';
import { campaign } from '#testing/campaign.ts';
import { openSection } from '#testing/open-section.tsx';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
const root = `${SITE}/marketing/orchestrator`;
const LIST = `${root}/campaigns/c1/recommendations`;
let writes: { path: string; body: unknown; ifMatch: string | null; key: string | null }[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    writes = [];
});

function open(found: Advice, roles?: string[]) {
    server.use(
        http.get(LIST, () => HttpResponse.json(found)),
        http.post(`${root}/recommendations/:id/:part`, async ({ request, params }) => {
            writes.push({ path: `${params.id as string}/${params.part as string}`, body: await request.json(), ifMatch: request.headers.get('If-Match'), key: request.headers.get('Idempotency-Key') });
            return HttpResponse.json(recommendation(String(params.id), { status: 'ACCEPTED', version: 4 }));
        }),
    );
    openSection(() => <AdviceSection campaign={campaign} />, roles ? { roles } : {});
}

describe('recommendations', () => {
    const user = userEvent.setup();

    it('shows that they are loading', async () => {
        server.use(http.get(LIST, () => delay('infinite')));
        openSection(() => <AdviceSection campaign={campaign} />);
        expect(await screen.findByRole('status', { name: 'Loading: Recommendations' })).toBeTruthy();
    });

    it('shows a problem with a way to try again', async () => {
        server.use(http.get(LIST, () => HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Your role does not allow this.' }, { status: 403 })));
        openSection(() => <AdviceSection campaign={campaign} />);
        expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this.');
        open(advice());
        await user.click(screen.getAllByRole('button', { name: 'Try again' })[0]!);
        expect((await screen.findAllByText('Send on Tuesdays (r1).')).length).toBeGreaterThan(0);
    });

    it('says that there was no assessment yet', async () => {
        const never: Advice = { campaignId: 'c1', items: [], assessments: [], hitRates: [] };
        open(never);
        expect(await screen.findByText(/has not assessed this campaign yet/)).toBeTruthy();
    });

    it('says what was checked without advice', async () => {
        open(advice({ items: [] }));
        expect(await screen.findByText('Nothing to recommend right now.')).toBeTruthy();
        expect(screen.getByText('Budget needs a week of spend on two channels.')).toBeTruthy();
        expect(screen.queryByText('Tuesdays do better.')).toBeNull();
    });

    it('shows the evidence, the expected effect, the confidence and how often such advice helped', async () => {
        open(advice());
        const card = within(await screen.findByRole('listitem', { name: 'Send on Tuesdays (r1).' }));
        expect(card.getByText('Tuesdays got 41% opens, other days 30%.')).toBeTruthy();
        expect(card.getByText('8 to 14 more opens per 100 emails.')).toBeTruthy();
        expect(card.getByText('98% confidence')).toBeTruthy();
        expect(card.getByText('Mixed results so far')).toBeTruthy();
    });

    it('does not claim a record where nothing was judged', async () => {
        open(advice({ hitRates: [hitRate({ judged: 0, verdict: 'TOO_FEW' })] }));
        await screen.findByText('98% confidence');
        expect(screen.queryByText('Too few results to judge')).toBeNull();
    });

    it('can only be read by a viewer', async () => {
        open(advice(), ['viewer']);
        await screen.findByText('98% confidence');
        expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
        expect(screen.getByRole('button', { name: /^Why\?/ })).toBeTruthy();
    });

    it('is accepted at the version that was seen', async () => {
        open(advice());
        await user.click(await screen.findByRole('button', { name: /^Accept/ }));
        await screen.findByText('Accepted. The decision log follows what comes of it.');
        expect(writes).toEqual([{ path: 'r1/accept', body: {}, ifMatch: '"3"', key: expect.stringMatching(/-accept$/) as string }]);
    });

    it('asks before it moves budget', async () => {
        open(advice({ items: [recommendation('r2', { kind: 'BUDGET', moves: [{ from: 'ADS', to: 'EMAIL', amount: 20 }] })] }));
        await user.click(await screen.findByRole('button', { name: /^Accept/ }));
        const dialog = await screen.findByRole('dialog', { name: 'Move €20 from Ads to Email?' });
        expect(writes).toEqual([]);
        await user.click(within(dialog).getByRole('button', { name: 'Accept' }));
        await screen.findByText('Accepted. The move is now proposed in the budget.');
        expect(writes.map((one) => one.path)).toEqual(['r2/accept']);
    });

    it('is dismissed only with a reason', async () => {
        open(advice());
        await user.click(await screen.findByRole('button', { name: 'Dismiss: Send on Tuesdays (r1).' }));
        const dialog = within(await screen.findByRole('dialog', { name: 'Dismiss this recommendation?' }));
        await user.click(dialog.getByRole('button', { name: 'Dismiss' }));
        expect(await dialog.findByText('Choose or enter a reason.')).toBeTruthy();
        await user.selectOptions(dialog.getByLabelText('Why does it not fit?'), 'Another reason');
        await user.type(dialog.getByLabelText('Your reason'), 'We send on Fridays.');
        await user.click(dialog.getByRole('button', { name: 'Dismiss' }));
        await screen.findByText('Dismissed.');
        expect(writes).toEqual([{ path: 'r1/dismiss', body: { note: 'We send on Fridays.' }, ifMatch: '"3"', key: expect.stringMatching(/-dismiss$/) as string }]);
    });

    it('is put off', async () => {
        open(advice());
        await user.click(await screen.findByRole('button', { name: /^Snooze/ }));
        await user.click(await screen.findByRole('menuitem', { name: 'For a week' }));
        await waitFor(() => expect(writes.map((one) => one.path)).toEqual(['r1/snooze']));
        const { until } = writes[0]!.body as { until: string };
        expect(Math.round((Date.parse(until) - Date.now()) / 86_400_000)).toBe(7);
    });

    it('is kept apart while it is snoozed', async () => {
        open(advice({ items: [recommendation('r1'), recommendation('r3', { snoozedUntil: '2099-01-01T00:00:00Z' })] }));
        const snoozed = (await screen.findByText('1 snoozed')).closest('details')!;
        expect(within(snoozed).getByText('Send on Tuesdays (r3).')).toBeTruthy();
        expect(within(snoozed).queryByText('Send on Tuesdays (r1).')).toBeNull();
    });

    it('is explained on request, with who wrote it', async () => {
        open(advice());
        server.use(http.post(`${root}/recommendations/r1/explain`, () => HttpResponse.json({ subjectId: 'r1', sentences: ['Tuesdays stand out.', 'Ten weeks agree.'], engine: 'built-in', caveat: 'A difference, not a cause.' })));
        await user.click(await screen.findByRole('button', { name: /^Why\?/ }));
        expect(await screen.findByText('Tuesdays stand out.')).toBeTruthy();
        expect(screen.getByText(/A difference, not a cause\. Written from the evidence by fixed rules\./)).toBeTruthy();
    });
});
