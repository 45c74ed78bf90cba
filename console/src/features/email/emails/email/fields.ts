import { z } from 'zod/mini';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email, EmailChange } from '#features/email/emails/types.ts';

/** What of an email can be edited here. */
export interface EmailFields {
    subject: string;
    previewText: string;
    include: string[];
    exclude: string[];
    topic: string;
    from: string;
    replyTo: string;
}

export const emailSchema = z.object({
    subject: z.string(),
    previewText: z.string(),
    include: z.array(z.string()).check(z.minLength(1, emailText.editing.nobody)),
    exclude: z.array(z.string()),
    topic: z.string(),
    from: z.string(),
    replyTo: z.string().check(z.refine((typed) => typed.trim() === '' || /^\S+@\S+$/u.test(typed.trim()), emailText.editing.invalidAddress)),
});

export const emailFieldsOf = (email: Email): EmailFields => ({
    subject: email.subject ?? '',
    previewText: email.previewText ?? '',
    include: email.audience.include,
    exclude: email.audience.exclude ?? [],
    topic: email.audience.topic ?? '',
    from: email.from,
    replyTo: email.replyTo ?? '',
});

const isSame = (one: string[], other: string[]) => one.length === other.length && one.every((id) => other.includes(id));

/** Returns only what differs from the email that the person saw. */
export function emailChange(seen: Email, typed: EmailFields): EmailChange {
    const before = emailFieldsOf(seen);
    const texts = (['subject', 'previewText', 'from', 'replyTo'] as const).filter((field) => before[field] !== typed[field].trim());
    const { include, exclude, topic } = typed;
    const isSameAudience = isSame(before.include, include) && isSame(before.exclude, exclude) && before.topic === topic;
    const audience = isSameAudience ? undefined : { include, exclude, ...(topic && { topic }) };
    return { ...Object.fromEntries(texts.map((field) => [field, typed[field].trim()])), ...(audience && { audience }) };
}
