import { describe, expect, it } from 'vitest';
import { abSchema, abTestOf, EMPTY_VARIANT, fieldsOf } from '#features/email/ab-tests/form/fields.ts';
import { verdictOf } from '#features/email/ab-tests/form/verdict.ts';
import type { Email } from '#features/email/emails/types.ts';
import { storedAbTest } from '#testing/design-server.ts';

describe('the fields of an A/B test', () => {
    it('are the same again after they were stored', () => {
        const test = storedAbTest({ variants: [{ name: 'A', delayMinutes: 0 }, { name: 'B', subject: 'B', delayMinutes: 90 }], holdout: { share: 0.05, event: 'order', days: 14 } });
        const stored = abTestOf(fieldsOf(test), false);
        expect(stored).toEqual({ variants: [{}, { subject: 'B', delayMinutes: 90 }], testShare: 0.2, metric: 'HUMAN_CLICKS', decideAfterMinutes: 1440, stopEarly: true, withoutWinner: 'SEND_LEADING', smallestLift: 0.1, holdout: { share: 0.05, event: 'order', days: 14 } });
    });

    it('keep the plain text only of HTML that is unchanged', () => {
        const test = storedAbTest({ variants: [{ name: 'A', delayMinutes: 0 }, { name: 'B', source: { type: 'HTML', html: '<p>Wool</p>' }, htmlContent: '<p>Wool</p>', textContent: 'Wool', delayMinutes: 0 }] });
        const fields = fieldsOf(test);
        expect(abTestOf(fields, false).variants[1]).toEqual({ htmlContent: '<p>Wool</p>', textContent: 'Wool' });
        fields.variants[1]!.html = '<p>Silk</p>';
        expect(abTestOf(fields, false).variants[1]).toEqual({ htmlContent: '<p>Silk</p>' });
    });

    it('keep the template of a variant', () => {
        const test = storedAbTest({ variants: [{ name: 'A', delayMinutes: 0 }, { name: 'B', templateId: 't1', source: { type: 'HTML', html: '<p>Wool</p>', templateId: 't1' }, htmlContent: '<p>Wool</p>', textContent: 'Wool', delayMinutes: 0 }] });
        expect(abTestOf(fieldsOf(test), false).variants[1]).toEqual({ templateId: 't1' });
    });

    it('keep what a variant was designed with, and its text', () => {
        const blocks = [{ type: 'text', text: 'Wool' }];
        const test = storedAbTest({
            variants: [
                { name: 'A', source: { type: 'MJML', mjml: '<mjml></mjml>' }, htmlContent: '<p>x</p>', textContent: 'x', delayMinutes: 0 },
                { name: 'B', source: { type: 'BLOCKS', blocks } as Email['source'], htmlContent: '<p>Wool</p>', textContent: 'By hand', delayMinutes: 0 },
            ],
        });
        const fields = fieldsOf(test);
        expect(abTestOf(fields, false).variants).toEqual([{ mjml: '<mjml></mjml>', textContent: 'x' }, { blocks, textContent: 'By hand' }]);
        fields.variants[1]!.design = { mjml: '<mjml></mjml>' };
        expect(abTestOf(fields, false).variants[1]).toEqual({ mjml: '<mjml></mjml>' });
    });

    it('refuse more than the audience, and a holdout group without an activity', () => {
        const fields = { ...fieldsOf(undefined), variants: [EMPTY_VARIANT, { ...EMPTY_VARIANT, subject: 'B' }], share: '97', holdout: true, holdoutEvent: '' };
        const paths = abSchema.safeParse(fields).error?.issues.map(({ path }) => path.join('.'));
        expect(paths).toEqual(['holdoutShare', 'holdoutEvent']);
        expect(abSchema.safeParse({ ...fields, share: '20', holdoutEvent: 'order' }).success).toBe(true);
        expect(abSchema.safeParse({ ...fields, share: '0', holdout: false }).success).toBe(false);
    });
});

describe('the verdict on the size of a test', () => {
    const size = { perVariant: 1_000, total: 2_000, perVariantSingleLook: 700 };

    it('advises a share that suffices', () => {
        expect(verdictOf({ size, holdoutShare: 0, audienceSize: 10_000, testShare: 0.2, variants: 2 }).tone).toBe('good');
        expect(verdictOf({ size, holdoutShare: 0, audienceSize: 9_900, testShare: 0.2, variants: 2 })).toMatchObject({ tone: 'warn', message: expect.stringContaining('21%') });
        expect(verdictOf({ size, holdoutShare: 0, audienceSize: 1_999, testShare: 1, variants: 2 })).toMatchObject({ tone: 'warn', message: expect.stringContaining('whole audience') });
    });

    it('counts nobody who is held out', () => {
        const given = { size: { ...size, total: 2_000 }, audienceSize: 2_000, testShare: 0.5, variants: 2 };
        expect(verdictOf({ ...given, holdoutShare: 0.1 })).toMatchObject({ tone: 'warn', message: expect.stringContaining('Without the holdout group') });
        expect(verdictOf({ ...given, holdoutShare: 0 })).toMatchObject({ tone: 'warn', message: expect.stringContaining('100%') });
    });
});
