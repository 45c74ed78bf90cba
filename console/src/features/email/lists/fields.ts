import { z } from 'zod/mini';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList, ListChange, OptIn } from '#features/email/lists/types.ts';
import { contrastOf, isColor, isReadable } from '#features/email/parts/contrast.ts';

const text = listStrings.form;

/** A list as it is typed: a topic a line. */
export interface ListFields {
    name: string;
    description: string;
    optIn: OptIn;
    topics: string;
    /** Empty for that of the brand. */
    color: string;
}

export const OPT_INS = ['DOUBLE', 'SINGLE'] as const satisfies readonly OptIn[];

const TOPICS = 20;
const TOPIC_LENGTH = 100;

/** The contrast of white text on a colour; undefined for what is no colour. */
export const contrastOnWhite = (color: string) => contrastOf(color, '#ffffff');

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
        z.refine((color) => color === '' || isColor(color), { message: text.colorInvalid, abort: true }),
        z.refine((color) => color === '' || isReadable(contrastOnWhite(color) ?? 0), text.colorPale),
    ),
});

export const listFieldsOf = (list: ContactList | undefined): ListFields => ({
    name: list?.name ?? '',
    description: list?.description ?? '',
    optIn: list?.optIn ?? 'DOUBLE',
    topics: (list?.topics ?? []).join('\n'),
    color: list?.color ?? '',
});

const meaningOf = (fields: ListFields) => ({ ...fields, name: fields.name.trim(), description: fields.description.trim(), topics: topicsOf(fields.topics) });

/** Returns only what differs from the list that the person saw. */
export function listChange(seen: ContactList | undefined, typed: ListFields): ListChange {
    const [before, now] = [meaningOf(listFieldsOf(seen)), meaningOf(typed)];
    const changed = (Object.keys(before) as (keyof ListFields)[]).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
    return Object.fromEntries(changed.map((field) => [field, now[field]]));
}
