import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HitRateSection } from '#features/ava/decisions/hit-rates.tsx';
import { measureValue } from '#features/ava/decisions/measure.ts';
import { DecisionSection } from '#features/ava/decisions/section.tsx';
import { decision, hitRate, without } from '#testing/ava.ts';
import { campaign } from '#testing/campaign.ts';
import { openSection } from '#testing/open-section.tsx';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
const root = `${SITE}/marketing/orchestrator`;
const LOG = `${root}/campaigns/c1/decisions`;
const RATES = `${root}/hit-rates`;
const refused = () => HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Your role does not allow this.' }, { status: 403 });

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => void vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB'));

const openLog = () => openSection(() => <DecisionSection campaign={campaign} />);
const openRates = () => openSection(() => <HitRateSection />);

describe('the decision log', () => {
    it('shows that it is loading', async () => {
        server.use(http.get(LOG, () => delay('infinite')));
        openLog();
        expect(await screen.findByRole('status', { name: 'Loading: Decision log' })).toBeTruthy();
    });

    it('shows why it could not be loaded', async () => {
        server.use(http.get(LOG, refused));
        openLog();
        expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this.');
    });

    it('says what belongs here', async () => {
        server.use(http.get(LOG, () => HttpResponse.json({ items: [] })));
        openLog();
        expect(await screen.findByText('No decisions yet.')).toBeTruthy();
    });

    it('holds expected against measured, with its caveat and the verdict', async () => {
        server.use(http.get(LOG, () => HttpResponse.json({ items: [decision('d1')] })));
        openLog();
        const entry = within((await screen.findByText('Send on Tuesdays.')).closest('li')!);
        expect(entry.getByText('8 to 14 more opens per 100 emails.')).toBeTruthy();
        expect(entry.getByText('Higher since.')).toBeTruthy();
        expect(entry.getByText('Open rate: 30.0% before, 39.0% since; difference 5.00% to 13.0% (95% interval); counted on Email.')).toBeTruthy();
        expect(entry.getByText('Other things may have changed, too.')).toBeTruthy();
        expect(entry.getByText('Counted as a hit')).toBeTruthy();
    });

    it('shows the reason of a dismissal, and the evidence of what was issued by Ava', async () => {
        const bare = without(decision('d2', { action: 'DISMISSED', note: 'Already done' }), 'outcome', 'judged', 'expectedEffect');
        server.use(http.get(LOG, () => HttpResponse.json({ items: [bare, { ...bare, id: 'd3', action: 'ISSUED', decidedBy: 'ava', note: undefined }] })));
        openLog();
        expect(await screen.findByText('Already done')).toBeTruthy();
        expect(screen.getByText('by Ava')).toBeTruthy();
        expect(screen.getAllByText('Tuesdays got 41% opens, other days 30%.')).toHaveLength(1);
        expect(screen.queryByText('Measured')).toBeNull();
    });

    it('shows earlier decisions on request', async () => {
        server.use(
            http.get(LOG, ({ request }) =>
                HttpResponse.json(new URL(request.url).searchParams.get('cursor') === 'n2' ? { items: [decision('d2', { advice: 'Move budget.' })] } : { items: [decision('d1')], nextCursor: 'n2' }),
            ),
        );
        openLog();
        await userEvent.click(await screen.findByRole('button', { name: 'Show earlier decisions' }));
        expect(await screen.findByText('Move budget.')).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Show earlier decisions' })).toBeNull();
    });

    it.each([
        ['OPEN_RATE', 0.313, '31.3%'],
        ['CONVERSIONS_PER_SPEND', 0.61234, '0.612'],
        ['REVENUE_PER_SPEND', 2.5, '€2.50'],
    ] as const)('writes %s of %s as %s', (measure, value, text) => {
        expect(measureValue(measure, value, 'EUR')).toBe(text);
    });
});

describe('the hit rates', () => {
    it('show that they are loading', async () => {
        server.use(http.get(RATES, () => delay('infinite')));
        openRates();
        expect(await screen.findByRole('status', { name: /^Loading/ })).toBeTruthy();
    });

    it('show why they could not be loaded', async () => {
        server.use(http.get(RATES, refused));
        openRates();
        expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this.');
    });

    it('are in the order of the service, without a rate where nothing was judged', async () => {
        const none = without(hitRate({ kind: 'CONTENT', judged: 0, higher: 0, unclear: 0, lower: 0, verdict: 'TOO_FEW' }), 'rate', 'interval');
        server.use(http.get(RATES, () => HttpResponse.json({ items: [hitRate(), none, hitRate({ kind: 'CHANNEL', verdict: 'DOES_NOT_HELP' })], caveat: 'No control group was kept.' })));
        openRates();
        const rows = within(await screen.findByRole('table')).getAllByRole('row');
        expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['Timing', 'Content', 'Channel']);
        expect(rows[1]?.textContent).toContain('67%');
        expect(rows[1]?.textContent).toContain('39% to 86%');
        expect(rows[2]?.textContent).toContain('Too few results to judge');
        expect(rows[2]?.textContent).toContain('Hit rate–');
        expect(rows[3]?.textContent).toContain('Has not helped so far');
        expect(screen.getByText('No control group was kept.')).toBeTruthy();
    });
});
