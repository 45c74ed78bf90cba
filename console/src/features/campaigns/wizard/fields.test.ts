import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sumOf, toMinor } from '#features/campaigns/parts/allocation.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { emptyFields, fieldsOf, sameField, splitOf, type PlanFields } from '#features/campaigns/wizard/fields.ts';
import { changesOf } from '#features/campaigns/wizard/save.ts';
import { firstInvalidStep, parseFields, planSchema } from '#features/campaigns/wizard/schema.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const plan = (part: Partial<PlanFields> = {}): PlanFields => ({ ...emptyFields('mark', NOW), name: 'Wool', channels: ['EMAIL', 'ADS'], total: '1000', ends: '2099-01-01T09:00', ...part });
const errorsOf = (fields: PlanFields) => {
    const result = planSchema.safeParse(fields);
    return Object.fromEntries(result.success ? [] : result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
};

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('the split', () => {
    it('stays even while the budget is typed', () => {
        const typed = (total: string, currency: string) => splitOf(plan({ channels: ['EMAIL', 'TWITTER', 'ADS'], total, currency }));
        expect(typed('100000', 'JPY')).toEqual({ EMAIL: 33_334, TWITTER: 33_333, ADS: 33_333 });
        expect(typed('5000', 'EUR')).toEqual({ EMAIL: 166_667, TWITTER: 166_667, ADS: 166_666 });
    });

    it('keeps the proportions a person chose while a new total is typed', () => {
        const chosen = { EMAIL: 75_000, ADS: 25_000 };
        for (const total of ['1', '10', '', '1.', '333,33', '2000']) {
            const split = splitOf(plan({ weights: chosen, total }));
            if (sumOf(split) > 0 && total === '2000') expect(split).toEqual({ EMAIL: 150_000, ADS: 50_000 });
        }
        expect(splitOf(plan({ weights: chosen, channels: ['EMAIL', 'ADS', 'TIKTOK'], total: '1500' }))).toEqual({ EMAIL: 75_000, ADS: 25_000, TIKTOK: 50_000 });
        expect(splitOf(plan({ weights: chosen, channels: ['ADS'] }))).toEqual({ ADS: toMinor(1000, 'EUR') });
    });

    it('adds up to the budget in every currency', () => {
        for (const currency of ['EUR', 'JPY', 'KWD']) {
            const fields = plan({ channels: ['EMAIL', 'TWITTER', 'ADS'], total: '1000', currency });
            expect(sumOf(splitOf(fields))).toBe(toMinor(1000, currency));
        }
    });
});

describe('the plan', () => {
    it('starts on the next Monday', () => {
        expect(new Date(emptyFields('mark', NOW).starts).getDay()).toBe(1);
        expect(Date.parse(`${emptyFields('mark', NOW).starts}Z`)).toBeGreaterThan(NOW);
    });

    it('is loaded from a draft with its split', () => {
        const campaign = { name: 'Spring', type: 'RETENTION', channels: ['EMAIL', 'ADS'], budget: { total: 100, currency: 'EUR' }, startsAt: '2027-03-01T08:00:00Z', endsAt: '2027-04-01T07:00:00Z', timeZone: 'Europe/Berlin', objectives: [], goals: [{ metric: 'REVENUE', target: 1000.5, channel: 'ADS' }], tags: ['b2b', 'spring'], owner: 'anna' } as unknown as Campaign;
        const fields = fieldsOf(campaign, [{ channel: 'EMAIL', amount: 70 }, { channel: 'ADS', amount: 30 }]);
        expect(splitOf(fields)).toEqual({ EMAIL: 7000, ADS: 3000 });
        expect(fields).toMatchObject({ starts: '2027-03-01T09:00', ends: '2027-04-01T09:00', total: '100', goals: [{ metric: 'REVENUE', target: '1000.50', channel: 'ADS' }], tags: 'b2b, spring', owner: 'anna' });
    });

    it('is the same however a field is typed', () => {
        expect(sameField('total', plan({ total: '1,000' }), plan({ total: '1000.00' }))).toBe(true);
        expect(sameField('channels', plan({ channels: ['ADS', 'EMAIL'] }), plan())).toBe(true);
        expect(sameField('weights', plan({ weights: { EMAIL: 1, ADS: 1 } }), plan())).toBe(true);
        expect(sameField('objectives', plan({ objectives: ['', ' '] }), plan())).toBe(true);
        expect(sameField('tags', plan({ tags: 'Spring,  b2b' }), plan({ tags: 'spring, B2B' }))).toBe(true);
        expect(sameField('goals', plan({ goals: [{ metric: 'CLICKS', target: '1,000' }] }), plan({ goals: [{ metric: 'CLICKS', target: '1000' }] }))).toBe(true);
        expect(sameField('goals', plan({ goals: [{ metric: 'CLICKS', target: '1' }] }), plan())).toBe(false);
        expect(sameField('goals', plan({ goals: [{ metric: 'CLICKS', target: '1', channel: 'ADS' }] }), plan({ goals: [{ metric: 'CLICKS', target: '1' }] }))).toBe(false);
        expect(sameField('owner', plan({ owner: ' mark ' }), plan())).toBe(true);
        expect(sameField('name', plan({ name: 'Coats' }), plan())).toBe(false);
    });

    it('is restored from storage only if it can be read', () => {
        expect(parseFields(JSON.parse(JSON.stringify(plan({ name: '', channels: [] }))), 'mark')).toEqual(plan({ name: '', channels: [] }));
        expect(parseFields({ name: 'Old format', shares: {} }, 'mark')).toBeUndefined();
        expect(parseFields(undefined, 'mark')).toBeUndefined();
        const { goals, tags, owner, ...older } = plan();
        expect(parseFields(older, 'anna')).toEqual({ ...older, goals, tags, owner: 'anna' });
        expect(owner).toBe('mark');
    });
});

describe('the request', () => {
    it('holds only what changed, and the split whenever the amounts change', () => {
        const base = plan({ weights: { EMAIL: 50_000, ADS: 50_000 } });
        expect(changesOf(base, base)).toEqual({});
        expect(changesOf(base, { ...base, name: ' Coats ' })).toEqual({ name: 'Coats' });
        expect(changesOf(base, { ...base, total: '2,000' })).toEqual({
            budget: { total: 2000, currency: 'EUR' },
            allocations: [{ channel: 'EMAIL', amount: 1000 }, { channel: 'ADS', amount: 1000 }],
        });
        expect(Object.keys(changesOf(base, { ...base, timeZone: 'UTC' }))).toEqual(['startsAt', 'endsAt', 'timeZone']);
        expect(changesOf(base, { ...base, goals: [{ metric: 'CLICKS', target: '1,000' }], tags: 'Spring', owner: 'anna' })).toEqual({ goals: [{ metric: 'CLICKS', target: 1000 }], tags: ['spring'], owner: 'anna' });
    });
});

describe('validation', () => {
    it('says what to do', () => {
        expect(errorsOf(emptyFields('mark', NOW))).toMatchObject({ name: 'Enter a campaign name.', channels: 'Select at least one channel.', total: 'Enter an amount, such as 5000.' });
        expect(errorsOf(plan({ total: '0x10' })).total).toBe('Enter an amount, such as 5000.');
        expect(errorsOf(plan({ total: '5.000' })).total).toBe('This could mean €5,000 or €5. For €5,000, enter 5000.');
        expect(errorsOf(plan({ total: '5.5', currency: 'JPY' })).total).toBe('JPY has no decimals. Enter a whole amount.');
        expect(errorsOf(plan({ total: '5.555,55' }))).toEqual({});
        expect(errorsOf(plan({ starts: '2099-02-01T09:00' })).ends).toBe('The end must be after the start.');
        expect(errorsOf(plan({ starts: '2020-01-01T09:00', ends: '2020-02-01T09:00' })).ends).toBe('The end must be in the future.');
        expect(errorsOf(plan({ owner: ' ' })).owner).toBe('Enter who is responsible.');
        expect(errorsOf(plan({ tags: 'x'.repeat(41) })).tags).toBe('Use at most 20 tags of up to 40 characters each.');
        expect(errorsOf(plan({ goals: [{ metric: 'CLICKS', target: '' }] })).goals).toBe('Enter a whole number above 0.');
        expect(errorsOf(plan({ currency: 'JPY', goals: [{ metric: 'REVENUE', target: '10.50' }] })).goals).toBe('JPY has no decimals. Enter a whole amount.');
        expect(errorsOf(plan({ goals: [{ metric: 'CLICKS', target: '1', channel: 'TIKTOK' }] })).goals).toBe('TikTok is not a channel of this campaign. Choose another one.');
        expect(errorsOf(plan({ goals: [{ metric: 'ROAS', target: '1000000', stored: { target: 1_000_000, currency: 'EUR' } }] }))).toEqual({});
        expect(errorsOf(plan({ timeZone: 'GMT+02:00' })).timeZone).toBe('Choose a time zone.');
    });

    it('finds the first step with an error', () => {
        expect(firstInvalidStep(plan())).toBeUndefined();
        expect(firstInvalidStep(plan({ total: 'x', ends: '' }))).toBe('channels');
        expect(firstInvalidStep(plan({ ends: '', goals: [{ metric: 'CLICKS', target: '' }] }))).toBe('channels');
    });
});
