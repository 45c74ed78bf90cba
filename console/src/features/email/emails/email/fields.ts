import { z } from 'zod/mini';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email, EmailChange } from '#features/email/emails/types.ts';

/** What of an email can be edited here. */
export interface EmailFields {
    subject: string;
    previewText: string;
    segmentId: string;
    from: string;
    replyTo: string;
}

export const emailSchema = z.object({
    subject: z.string(),
    previewText: z.string(),
    segmentId: z.string(),
    from: z.string(),
    replyTo: z.string().check(z.refine((typed) => typed.trim() === '' || /^\S+@\S+$/u.test(typed.trim()), emailText.editing.invalidAddress)),
});

export const emailFieldsOf = (email: Email): EmailFields => ({
    subject: email.subject ?? '',
    previewText: email.previewText ?? '',
    segmentId: email.segmentId,
    from: email.from,
    replyTo: email.replyTo ?? '',
});

/** Returns only what differs from the email that the person saw. */
export function emailChange(seen: Email, typed: EmailFields): EmailChange {
    const before = emailFieldsOf(seen);
    const changed = (Object.keys(before) as (keyof EmailFields)[]).filter((field) => before[field] !== typed[field].trim());
    return Object.fromEntries(changed.map((field) => [field, typed[field].trim()]));
}
