import { describe, expect, it } from 'vitest';
import { sumOf } from '#features/campaigns/parts/allocation.ts';
import { errorsOf } from '#features/campaigns/wizard/schema.ts';
import { parseAmount, emptyPlan, reduce, totalMinor, type Change, type Plan } from '#features/campaigns/wizard/state.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const after = (...changes: Change[]): Plan => changes.reduce(reduce, emptyPlan(NOW));

describe('wizard plan', () => {
    it('keeps the split equal to the budget after each change of channels, budget and currency', () => {
        const changes: Change[] = [
            { type: 'budget', total: '1000' },
            { type: 'channel', channel: 'EMAIL' },
            { type: 'channel', channel: 'ADS' },
            { type: 'channel', channel: 'LINKEDIN' },
            { type: 'budget', total: '333,33' },
            { type: 'channel', channel: 'EMAIL' },
            { type: 'budget', currency: 'JPY' },
        ];
        let plan = emptyPlan(NOW);
        for (const change of changes) {
            plan = reduce(plan, change);
            if (plan.channels.length > 0) expect(sumOf(plan.shares)).toBe(totalMinor(plan));
        }
        expect(Object.keys(plan.shares)).toEqual(['LINKEDIN', 'ADS']);
    });

    it('parses amounts as people type them', () => {
        expect(parseAmount('1 250,50')).toBe(1250.5);
        expect(parseAmount('abc')).toBeUndefined();
        expect(parseAmount('-1')).toBeUndefined();
        expect(parseAmount('')).toBeUndefined();
    });

    it('starts on the next Monday', () => {
        expect(new Date(emptyPlan(NOW).starts).getDay()).toBe(1);
        expect(Date.parse(`${emptyPlan(NOW).starts}Z`)).toBeGreaterThan(NOW);
    });

    it('loads a draft with its allocations from the server', () => {
        const plan = after({
            type: 'load',
            allocations: [
                { channel: 'EMAIL', amount: 70 },
                { channel: 'ADS', amount: 30 },
            ],
            campaign: {
                id: 'c1',
                name: 'Spring',
                type: 'RETENTION',
                status: 'DRAFT',
                channels: ['EMAIL', 'ADS'],
                budget: { total: 100, currency: 'EUR' },
                startsAt: '2027-03-01T08:00:00Z',
                endsAt: '2027-04-01T07:00:00Z',
                timeZone: 'Europe/Berlin',
                objectives: [],
                createdBy: 'mark',
                createdAt: '2026-11-22T12:00:00Z',
                updatedAt: '2026-11-22T12:00:00Z',
                version: 3,
            },
        });
        expect(plan.shares).toEqual({ EMAIL: 7000, ADS: 3000 });
        expect(plan.starts).toBe('2027-03-01T09:00');
        expect(plan.ends).toBe('2027-04-01T09:00');
    });
});

describe('step validation', () => {
    it('reports only the errors of its own step', () => {
        const plan = emptyPlan(NOW);
        expect(errorsOf('basics', plan)).toEqual({ name: 'Enter a campaign name.' });
        expect(errorsOf('channels', plan)).toEqual({
            channels: 'Select at least one channel.',
            total: 'Enter the budget as an amount, such as 5000.',
        });
        expect(errorsOf('audience', plan)).toEqual({});
    });

    it('requires an end after the start and in the future', () => {
        const plan = { ...emptyPlan(NOW), starts: '2026-12-01T09:00', ends: '2026-12-01T08:00' };
        expect(errorsOf('schedule', plan, NOW).ends).toBe('The end must be after the start.');
        const past = { ...plan, starts: '2026-01-01T09:00', ends: '2026-02-01T08:00' };
        expect(errorsOf('schedule', past, NOW).ends).toBe('The end must be in the future.');
    });
});
