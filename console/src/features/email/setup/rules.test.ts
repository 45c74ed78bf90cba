import { describe, expect, it } from 'vitest';
import { addressesIn } from '#features/email/setup/addresses.ts';
import { allFindings, stepOf } from '#features/email/setup/findings.ts';
import { outcomeOf } from '#features/email/setup/outcome.ts';
import { planOf } from '#features/email/setup/plan.ts';

describe('the outcome in words', () => {
    const plan = { email: { from: 'a@b.example' }, size: 1, audience: 'All', time: undefined, byZone: false, test: null, campaign: { status: 'ACTIVE' } };

    it('says when, from whom and what waits', () => {
        expect(outcomeOf(plan)).toEqual(['1 recipient in “All” gets it, from now on. What is sent can’t be taken back.', 'It comes from a@b.example.']);
        expect(outcomeOf({ ...plan, time: 'Monday', campaign: { status: 'DRAFT' } }).at(-1)).toBe('Its campaign is not launched yet. The email waits for the launch.');
        expect(outcomeOf({ ...plan, time: 'Monday', byZone: true })[0]).toContain('in their own time zone');
        expect(outcomeOf({ ...plan, time: 'Monday', within: 48 })[0]).toContain('from Monday on, each at their best time within 2 days');
    });

    it('counts nobody who is held out, and no winner where nobody is left', () => {
        const held = { share: 0.1, event: 'order', days: 14 };
        const lines = outcomeOf({ ...plan, size: 1_000, test: { testShare: 0.2, holdout: held } });
        expect(lines).toEqual(expect.arrayContaining([expect.stringContaining('900 recipients in “All” get it'), 'About 100 recipients in the holdout group get no email.', 'First, about 200 recipients (20%) get one of the variants. The rest gets the winner.']));
        expect(outcomeOf({ ...plan, size: 1_000, test: { testShare: 0.9, holdout: held } }).join()).not.toContain('The rest gets the winner');
        expect(outcomeOf({ ...plan, size: 1_000, test: { testShare: 1 } }).join()).not.toContain('The rest gets the winner');
    });
});

describe('when an email is sent', () => {
    const scheduled = { status: 'SCHEDULED' as const, scheduledFor: '2099-01-02T08:30:00Z' };

    it('is what was chosen, else what it is scheduled for', () => {
        expect(planOf(scheduled, {}, 'Europe/Berlin')).toEqual({ at: '2099-01-02T09:30', byZone: false, within: undefined });
        expect(planOf({ ...scheduled, localTime: '2099-01-02T09:00:00' }, {}, 'Europe/Berlin')).toEqual({ at: '2099-01-02T09:00', byZone: true, within: undefined });
        expect(planOf({ ...scheduled, bestTimeWithinHours: 24 }, {}, 'Europe/Berlin')).toEqual({ at: '2099-01-02T09:30', byZone: false, within: 24 });
        expect(planOf(scheduled, { at: '2099-02-02T10:00' }, 'Europe/Berlin')).toEqual({ at: '2099-02-02T10:00', byZone: false, within: undefined });
        expect(planOf(scheduled, { when: 'now' }, 'Europe/Berlin').at).toBeUndefined();
        expect(planOf({ status: 'DRAFT' }, {}, 'Europe/Berlin').at).toBeUndefined();
    });
});

describe('what keeps an email from being sent', () => {
    it('is listed once, and leads to its step', () => {
        const finding = { code: 'SUBJECT_MISSING' as const, severity: 'ERROR' as const, where: '/subject', message: 'The subject is missing.', fix: 'Enter one.' };
        const all = allFindings({ findings: [finding], missing: [{ pointer: '/subject', detail: 'is missing' }, { pointer: '/abTest/variants/0/htmlContent', detail: 'has an invalid merge tag' }] });
        expect(all.map(({ message }) => message)).toEqual(['The subject is missing.', 'Variant A, content: has an invalid merge tag.']);
        expect(all.map(({ where }) => stepOf(where))).toEqual(['design', 'test']);
    });

    it('is listed by block only, if it is in one', () => {
        const finding = { code: 'MERGE_TAG_INVALID' as const, severity: 'ERROR' as const, where: '/blocks/1/columns/0/blocks/0', message: 'There is no filter “shout”.', fix: 'Correct the merge tag, or remove it.' };
        const all = allFindings({ findings: [finding], missing: [{ pointer: '/htmlContent', detail: 'line 1, column 9: There is no filter “shout”.' }] });
        expect(all).toEqual([finding]);
    });
});

describe('addresses for a test', () => {
    it('are read as people paste them', () => {
        expect(addressesIn(' a@b.example;c@d.example\na@b.example ')).toEqual({ addresses: ['a@b.example', 'c@d.example'] });
        expect(addressesIn('a@b.example c')).toEqual({ error: '“c” is not an email address.' });
        expect(addressesIn(Array.from({ length: 11 }, (_, at) => `${at}@b.example`).join())).toEqual({ error: 'Enter at most 10 addresses.' });
        expect(addressesIn(' ')).toEqual({ error: 'Enter an address.' });
    });
});
