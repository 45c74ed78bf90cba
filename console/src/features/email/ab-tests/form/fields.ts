import { z } from 'zod/mini';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import { METRICS, WITHOUT_WINNER, type AbTest, type AbTestChange, type NewAbTest, type Variant, type VariantChange } from '#features/email/ab-tests/types.ts';
import type { Block, ContentChange } from '#features/email/design/types.ts';
import { parseDecimal } from '#lib/format/parse.ts';

const text = abStrings.form;

export const VARIANTS = { least: 2, most: 5 };
const MINUTES = 60;
const PERCENT = 100;

/** A variant as it is typed; what is empty is that of the email. */
export interface VariantFields {
    subject: string;
    previewText: string;
    from: string;
    replyTo: string;
    /** Where the content comes from: empty for that of the email, OWN_HTML, OWN_DESIGN, or the id of a template. */
    content: string;
    html: string;
    /** Blocks or MJML of its own. */
    design: OwnDesign | undefined;
    /** The plain text as it was loaded, and the content that it belongs to. */
    loadedText: string;
    loadedContent: string;
    delayHours: string;
}

export const OWN_HTML = 'own';
export const OWN_DESIGN = 'design';

/** Content that was made in the designer. */
export type OwnDesign = Pick<ContentChange, 'blocks' | 'mjml' | 'htmlContent'>;

export const EMPTY_VARIANT: VariantFields = { subject: '', previewText: '', from: '', replyTo: '', content: '', html: '', design: undefined, loadedText: '', loadedContent: '', delayHours: '' };

/** A test as it is typed: shares in percent, times in hours. */
export interface AbFields {
    variants: VariantFields[];
    share: string;
    metric: (typeof METRICS)[number];
    decideAfterHours: string;
    stopEarly: boolean;
    withoutWinner: (typeof WITHOUT_WINNER)[number];
    smallestLift: string;
    holdout: boolean;
    holdoutShare: string;
    holdoutEvent: string;
    holdoutDays: string;
}

const between = (typed: string, above: number, most: number, orEqual = false) => {
    const value = parseDecimal(typed);
    return value !== undefined && (orEqual ? value >= above : value > above) && value <= most;
};

const variantSchema = z.object({
    subject: z.string(),
    previewText: z.string(),
    from: z.string(),
    replyTo: z.string().check(z.refine((typed) => typed.trim() === '' || /^\S+@\S+$/u.test(typed.trim()), text.invalidAddress)),
    content: z.string(),
    html: z.string(),
    design: z.custom<OwnDesign | undefined>(),
    loadedText: z.string(),
    loadedContent: z.string(),
    delayHours: z.string().check(z.refine((typed) => typed.trim() === '' || between(typed, 0, 168, true), text.delayInvalid)),
});

export const abSchema = z
    .object({
        variants: z.array(variantSchema),
        share: z.string().check(z.refine((typed) => between(typed, 0, 100), text.shareInvalid)),
        metric: z.enum(METRICS),
        decideAfterHours: z.string().check(z.refine((typed) => between(typed, 1, 720, true), text.afterInvalid)),
        stopEarly: z.boolean(),
        withoutWinner: z.enum(WITHOUT_WINNER),
        smallestLift: z.string().check(z.refine((typed) => between(typed, 1, 100, true), text.liftInvalid)),
        holdout: z.boolean(),
        holdoutShare: z.string(),
        holdoutEvent: z.string(),
        holdoutDays: z.string(),
    })
    .check(
        z.refine((fields) => !fields.holdout || between(fields.holdoutShare, 0, 100), { message: text.shareInvalid, path: ['holdoutShare'] }),
        z.refine((fields) => !fields.holdout || (parseDecimal(fields.share) ?? 0) + (parseDecimal(fields.holdoutShare) ?? 0) <= PERCENT, { message: text.sharesInvalid, path: ['holdoutShare'] }),
        z.refine((fields) => !fields.holdout || fields.holdoutEvent.trim() !== '', { message: text.holdoutEventMissing, path: ['holdoutEvent'] }),
        z.refine((fields) => !fields.holdout || between(fields.holdoutDays, 1, 90, true), { message: text.holdoutDaysInvalid, path: ['holdoutDays'] }),
        z.refine(({ variants }) => new Set(variants.map((variant) => JSON.stringify(variantOf(variant)))).size === variants.length, { message: text.different, path: ['different'] }),
    );

const rounded = (value: number) => String(Math.round(value * 100) / 100);

export function fieldsOf(test: AbTest | undefined): AbFields {
    return {
        variants: test ? test.variants.map(variantFieldsOf) : [EMPTY_VARIANT, EMPTY_VARIANT],
        share: rounded((test?.testShare ?? 0.2) * PERCENT),
        metric: test?.metric ?? 'HUMAN_CLICKS',
        decideAfterHours: rounded((test?.decideAfterMinutes ?? 1_440) / MINUTES),
        stopEarly: test?.stopEarly ?? true,
        withoutWinner: test?.withoutWinner ?? 'SEND_LEADING',
        smallestLift: rounded((test?.smallestLift ?? 0.1) * PERCENT),
        holdout: Boolean(test?.holdout),
        holdoutShare: rounded((test?.holdout?.share ?? 0.05) * PERCENT),
        holdoutEvent: test?.holdout?.event ?? '',
        holdoutDays: String(test?.holdout?.days ?? 14),
    };
}

/** The content of a variant by how it was made; HTML that was compiled from something else is never edited. */
function ownOf({ source, templateId }: Pick<Variant, 'source' | 'templateId'>): Pick<VariantFields, 'content' | 'html' | 'design'> {
    if (templateId) return { content: templateId, html: '', design: undefined };
    if (source?.blocks) return { content: OWN_DESIGN, html: '', design: { blocks: source.blocks as Block[] } };
    if (source?.mjml) return { content: OWN_DESIGN, html: '', design: { mjml: source.mjml } };
    return { content: source?.html ? OWN_HTML : '', html: source?.html ?? '', design: undefined };
}

const variantFieldsOf = (variant: Omit<Variant, 'name'>): VariantFields => ({
    subject: variant.subject ?? '',
    previewText: variant.previewText ?? '',
    from: variant.from ?? '',
    replyTo: variant.replyTo ?? '',
    ...ownOf(variant),
    loadedText: variant.textContent ?? '',
    loadedContent: JSON.stringify(writtenOf(ownOf(variant))),
    delayHours: variant.delayMinutes ? rounded(variant.delayMinutes / MINUTES) : '',
});

/** Only what the variant does differently. */
function variantOf({ subject, previewText, from, replyTo, delayHours, ...content }: VariantFields): VariantChange {
    const given = Object.entries({ subject, previewText, from, replyTo }).flatMap(([name, typed]) => (typed.trim() === '' ? [] : [[name, typed.trim()] as const]));
    const delay = Math.round((parseDecimal(delayHours) ?? 0) * MINUTES);
    return { ...Object.fromEntries(given), ...contentOf(content), ...(delay > 0 && { delayMinutes: delay }) };
}

/** The plain text belongs to the content with which it was loaded; for any other, the service makes a new one. */
function contentOf({ loadedText, loadedContent, ...own }: Pick<VariantFields, 'content' | 'html' | 'design' | 'loadedText' | 'loadedContent'>): VariantChange {
    const written = writtenOf(own);
    const keepsText = loadedText !== '' && !written.templateId && JSON.stringify(written) === loadedContent;
    return { ...written, ...(keepsText && { textContent: loadedText }) };
}

function writtenOf({ content, html, design }: Pick<VariantFields, 'content' | 'html' | 'design'>): VariantChange {
    switch (content) {
        case '':
            return {};
        case OWN_HTML:
            return html.trim() === '' ? {} : { htmlContent: html };
        case OWN_DESIGN:
            return (design ?? {}) as VariantChange;
        default:
            return { templateId: content };
    }
}

export const shareOf = (typed: string): number | undefined => {
    const value = parseDecimal(typed);
    return value === undefined ? undefined : value / PERCENT;
};

/** Turns valid fields into what the service takes. Without a holdout group, the share 0 removes one that exists. */
export const abTestOf = (fields: AbFields, had: boolean): NewAbTest => ({
    variants: fields.variants.map(variantOf),
    testShare: shareOf(fields.share)!,
    metric: fields.metric,
    decideAfterMinutes: Math.round(parseDecimal(fields.decideAfterHours)! * MINUTES),
    stopEarly: fields.stopEarly,
    withoutWinner: fields.withoutWinner,
    smallestLift: shareOf(fields.smallestLift)!,
    ...(fields.holdout ? { holdout: { share: shareOf(fields.holdoutShare)!, event: fields.holdoutEvent.trim(), days: parseDecimal(fields.holdoutDays)! } } : had ? { holdout: { share: 0 } } : {}),
});

/** What of a test is changed: its variants stay as they are unless one of them differs. */
export function abChangeOf(fields: AbFields, seen: AbTest): AbTestChange {
    const { variants, ...rules } = abTestOf(fields, Boolean(seen.holdout));
    const same = JSON.stringify(variants) === JSON.stringify(fieldsOf(seen).variants.map(variantOf));
    return { ...rules, ...(!same && { variants }) };
}
