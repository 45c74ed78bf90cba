import { z } from 'zod/mini';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList, ListChange, OptIn } from '#features/email/lists/types.ts';

const text = listStrings.form;

/** A list as it is typed: a topic a line. */
export interface ListFields {
    name: string;
    description: string;
    optIn: OptIn;
    topics: string;
    color: string;
}

export const OPT_INS = ['DOUBLE', 'SINGLE'] as const satisfies readonly OptIn[];

// The service's.
const DEFAULT_COLOR = '#1d4ed8';
const TOPICS = 20;
const TOPIC_LENGTH = 100;
/** What WCAG 2.2 asks of text at level AA. */
const CONTRAST = 4.5;

const COLOR = /^#[0-9a-f]{6}$/i;

/** The contrast of white text on a colour (WCAG 2.2, relative luminance); undefined for what is no colour. */
export function contrastOnWhite(color: string): number | undefined {
    if (!COLOR.test(color)) return undefined;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

export const isReadable = (contrast: number) => contrast >= CONTRAST;

export const topicsOf = (typed: string): string[] => [...new Set(typed.split('\n').map((topic) => topic.trim()).filter(Boolean))];

export const listSchema = z.object({
    name: z.string().check(z.refine((name) => name.trim() !== '', text.nameMissing)),
    description: z.string(),
    optIn: z.enum(OPT_INS),
    topics: z.string().check(
        z.refine((typed) => topicsOf(typed).length <= TOPICS, text.tooManyTopics),
        z.refine((typed) => topicsOf(typed).every((topic) => topic.length <= TOPIC_LENGTH), text.topicTooLong),
    ),
    color: z.string().check(
        z.refine((color) => COLOR.test(color), { message: text.colorInvalid, abort: true }),
        z.refine((color) => isReadable(contrastOnWhite(color) ?? 0), text.colorPale),
    ),
});

export const listFieldsOf = (list: ContactList | undefined): ListFields => ({
    name: list?.name ?? '',
    description: list?.description ?? '',
    optIn: list?.optIn ?? 'DOUBLE',
    topics: (list?.topics ?? []).join('\n'),
    color: list?.color ?? DEFAULT_COLOR,
});

const meaningOf = (fields: ListFields) => ({ ...fields, name: fields.name.trim(), description: fields.description.trim(), topics: topicsOf(fields.topics) });

/** Returns only what differs from the list that the person saw. */
export function listChange(seen: ContactList | undefined, typed: ListFields): ListChange {
    const [before, now] = [meaningOf(listFieldsOf(seen)), meaningOf(typed)];
    const changed = (Object.keys(before) as (keyof ListFields)[]).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
    return Object.fromEntries(changed.map((field) => [field, now[field]]));
}
