import { z } from 'zod/mini';
import { routeChange, routeSchema, type RouteFields } from '#features/email/senders/route.ts';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { DkimAlgorithm, NewSender, Sender, SenderChange } from '#features/email/senders/types.ts';

const text = senderStrings.form;

export const DKIM_ALGORITHMS = ['RSA', 'ED25519'] as const satisfies readonly DkimAlgorithm[];

export interface SenderFields {
    address: string;
    displayName: string;
    replyTo: string;
    dkimAlgorithm: DkimAlgorithm;
    route: RouteFields;
}

const isAddress = (typed: string) => /^\S+@\S+\.\S+$/u.test(typed.trim());

const replyTo = z.string().check(z.refine((typed) => typed.trim() === '' || isAddress(typed), text.addressInvalid));

export const senderSchema = z.object({
    address: z.string().check(z.refine(isAddress, text.addressInvalid)),
    displayName: z.string(),
    replyTo,
    dkimAlgorithm: z.enum(DKIM_ALGORITHMS),
    route: routeSchema(),
});

export const identitySchema = z.object({ displayName: z.string(), replyTo });
export type IdentityFields = Pick<SenderFields, 'displayName' | 'replyTo'>;

export const newSender = (fields: SenderFields): NewSender => ({
    address: fields.address.trim(),
    dkimAlgorithm: fields.dkimAlgorithm,
    route: routeChange(fields.route),
    ...(fields.displayName.trim() !== '' && { displayName: fields.displayName.trim() }),
    ...(fields.replyTo.trim() !== '' && { replyTo: fields.replyTo.trim() }),
});

/** Returns only what differs; an empty text removes a value. */
export function identityChange(seen: Sender, typed: IdentityFields): SenderChange {
    return {
        ...(typed.displayName.trim() !== (seen.displayName ?? '') && { displayName: typed.displayName.trim() }),
        ...(typed.replyTo.trim() !== (seen.replyTo ?? '') && { replyTo: typed.replyTo.trim() }),
    };
}
