import { describe, expect, it } from 'vitest';
import { offeredStep, problemsOf, recommendationsOf } from '#features/overview/urgent.ts';
import { advice, runningCampaign, urgent } from '#testing/overview-server.ts';

const lost = (share: number) => ({ basis: 'MEASURED', share, reason: '' }) as const;

describe('urgent actions', () => {
    it('are ranked over all campaigns by the part of the daily plan that waiting costs', () => {
        // Half of a campaign that is a tenth of the plan is less than a quarter of one that is most of it.
        const small = runningCampaign('small', { rank: 0.05, waitingShare: 0.5, actions: [urgent('half', { waiting: lost(0.5) })] });
        const large = runningCampaign('large', { rank: 0.27, waitingShare: 0.3, actions: [urgent('quarter', { waiting: lost(0.25) }), urgent('bit', { waiting: lost(0.05) })] });

        const ranked = problemsOf([small, large]);

        expect(ranked.map(({ action }) => action.id)).toEqual(['quarter', 'half', 'bit']);
        expect(ranked.map(({ cost }) => Math.round(cost * 1000))).toEqual([225, 50, 45]);
    });

    it('of unknown cost come last, the oldest first', () => {
        const unknown = (id: string, since: string) => urgent(id, { since, waiting: { basis: 'UNKNOWN', share: 0, reason: '' } });
        const campaigns = [
            runningCampaign('a', { rank: 0, waitingShare: 0, actions: [unknown('new', '2026-11-21T08:00:00Z'), unknown('old', '2026-11-01T08:00:00Z')] }),
            runningCampaign('b', { rank: 0.1, waitingShare: 0.1, actions: [urgent('known', { waiting: lost(0.1) })] }),
        ];

        expect(problemsOf(campaigns).map(({ action }) => action.id)).toEqual(['known', 'old', 'new']);
    });

    it('are no recommendations, which are sorted by age', () => {
        const campaigns = [
            runningCampaign('a', { actions: [urgent('problem'), advice('older', { since: '2026-11-19T08:00:00Z' })] }),
            runningCampaign('b', { actions: [advice('newer', { since: '2026-11-20T08:00:00Z' })] }),
        ];

        expect(problemsOf(campaigns).map(({ action }) => action.id)).toEqual(['problem']);
        expect(recommendationsOf(campaigns).map(({ action }) => action.id)).toEqual(['newer', 'older']);
    });

    it('offer the first step that the console can take', () => {
        const steps = [{ text: 'Check the page.', targets: [] }, { text: 'Move budget.', action: 'REALLOCATE_BUDGET' as const, targets: [] }];

        expect(offeredStep(urgent('u', { steps }))?.text).toBe('Move budget.');
        expect(offeredStep(urgent('u', { steps: [] }))).toBeUndefined();
    });
});
