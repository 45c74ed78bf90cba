import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pointsOf } from '#features/ava/outlook/calibration-chart.tsx';
import { RecordSection } from '#features/ava/outlook/record-section.tsx';
import { OutlookSection } from '#features/ava/outlook/section.tsx';
import type { Outlook, TrackRecordPage } from '#features/ava/types.ts';
import { goalOutlook, outlook, trackRecord, without } from '#testing/ava.ts';
import { campaign } from '#testing/campaign.ts';
import { openSection } from '#testing/open-section.tsx';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
const root = `${SITE}/marketing/orchestrator`;
const PREDICTION = `${root}/campaigns/c1/predict-success`;
const RECORD = `${root}/prediction-record`;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

function open(found: Outlook) {
    server.use(http.get(PREDICTION, () => HttpResponse.json(found)));
    openSection(() => <OutlookSection campaign={campaign} />);
}

function openRecord(found: TrackRecordPage) {
    server.use(http.get(RECORD, () => HttpResponse.json(found)));
    openSection(() => <RecordSection />);
}

describe('the outlook', () => {
    it('shows that it is loading', async () => {
        server.use(http.get(PREDICTION, () => delay('infinite')));
        openSection(() => <OutlookSection campaign={campaign} />);
        expect(await screen.findByRole('status', { name: /^Loading: Will it reach/ })).toBeTruthy();
    });

    it('shows why it could not be loaded', async () => {
        server.use(http.get(PREDICTION, () => HttpResponse.json({ title: 'Not found', status: 404, detail: 'Campaign not found.' }, { status: 404 })));
        openSection(() => <OutlookSection campaign={campaign} />);
        expect((await screen.findByRole('alert')).textContent).toContain('Campaign not found.');
    });

    it('leads to the goals if there are none', async () => {
        open(outlook({ state: 'NO_GOALS', explanation: 'This campaign has no goals.', goals: [] }));
        expect((await screen.findByRole('link', { name: 'Set goals' })).getAttribute('href')).toBe('/campaigns/c1');
    });

    it('shows the chance with its interval, and drivers that lead to it from the base rate', async () => {
        open(outlook());
        expect(await screen.findByText('95% likely: 66% to 92%')).toBeTruthy();
        expect(screen.getByRole('meter', { name: 'Chance of reaching Clicks' }).getAttribute('aria-valuenow')).toBe('82');
        expect(screen.getByText('640 of 1,500 so far')).toBeTruthy();
        expect(screen.getByText('How often your goals are reached').parentElement?.textContent).toContain('55%');
        const up = screen.getByRole('img', { name: 'Raises the chance' }).closest('dt')!.parentElement!;
        expect(up.textContent).toBe('At this pace, 118% of the target will be reached.+31.4 pts');
        const down = screen.getByRole('img', { name: 'Lowers the chance' }).closest('dt')!.parentElement!;
        expect(down.textContent).toBe('Little content is scheduled.-4.4 pts');
    });

    it('says why a goal has no chance', async () => {
        open(outlook({ goals: [goalOutlook({ state: 'UNMEASURABLE', reason: 'No channel counts opens.', drivers: [], history: [] })].map((goal) => without(goal, 'probability')) }));
        expect(await screen.findByText('No channel counts opens.')).toBeTruthy();
        expect(screen.getByText('Can’t be measured')).toBeTruthy();
        expect(screen.queryByRole('meter')).toBeNull();
    });

    it('says what was predicted of a goal that was missed', async () => {
        open(outlook({ state: 'ENDED', goals: [goalOutlook({ state: 'MISSED', probability: 0.3, drivers: [] })] }));
        expect(await screen.findByText('Missed')).toBeTruthy();
        expect(screen.getByText('The last prediction was 30%.')).toBeTruthy();
    });
});

describe('the record', () => {
    const scored = { campaignId: 'c9', campaignName: 'Coats', metric: 'CLICKS', target: 1500, actual: 1620, reached: true, predictions: 27, firstProbability: 0.5, lastProbability: 0.97, brier: 0.09, baseBrier: 0.25, scoredAt: '2026-11-01T00:00:00Z' } as const;

    it('shows that it is loading', async () => {
        server.use(http.get(RECORD, () => delay('infinite')));
        openSection(() => <RecordSection />);
        expect(await screen.findByRole('status', { name: 'Loading: Ava’s record' })).toBeTruthy();
    });

    it('shows why it could not be loaded', async () => {
        server.use(http.get(RECORD, () => HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Your role does not allow this.' }, { status: 403 })));
        openSection(() => <RecordSection />);
        expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this.');
    });

    it('says that nothing was scored yet', async () => {
        openRecord({ record: without(trackRecord({ goals: 0 }), 'brier', 'baseBrier', 'skill'), items: [] });
        expect(await screen.findByText(/No predicted goal has ended yet/)).toBeTruthy();
        expect(screen.queryByText('Calibration')).toBeNull();
    });

    it('shows the scores against the base rate', async () => {
        openRecord({ record: trackRecord(), items: [scored] });
        expect(await screen.findByText('0.13')).toBeTruthy();
        expect(screen.getByText('base rate alone: 0.25')).toBeTruthy();
        expect(screen.getByText('47%')).toBeTruthy();
        expect(screen.getByText('better than the base rate')).toBeTruthy();
        expect(screen.getByText('Coats')).toBeTruthy();
    });

    it('says so if the predictions are worse than the base rate', async () => {
        openRecord({ record: trackRecord({ skill: -0.1 }), items: [] });
        expect(await screen.findByText('worse than the base rate')).toBeTruthy();
    });

    it('shows the calibration as a table, empty bins too', async () => {
        openRecord({ record: trackRecord(), items: [] });
        await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
        const rows = within(screen.getByRole('table', { name: 'Calibration' })).getAllByRole('row');
        expect(rows).toHaveLength(11);
        expect(rows[5]?.textContent).toBe('40% to 50%00–––');
        expect(rows[10]?.textContent).toBe('90% to 100%48095%96%90% to 100%');
    });

    it('draws only bins with predictions', () => {
        const points = pointsOf(trackRecord().calibration);
        expect(points).toHaveLength(9);
        expect(points[0]?.reach.map((one) => Math.round(one * 100))).toEqual([6, 4]);
    });
});
