import { z } from 'zod/mini';
import { connectStrings } from '#features/social/accounts/connect/strings.ts';

const text = connectStrings.password;

export interface PasswordFields {
    identifier: string;
    password: string;
    server: string;
}

const isServer = (typed: string) => {
    const server = serverOf(typed) ?? '';
    return URL.canParse(server) && /^https?:$/.test(new URL(server).protocol);
};

/** The address of a server as it was typed, with its protocol; undefined if it was left out. */
export function serverOf(typed: string): string | undefined {
    const server = typed.trim();
    if (server === '') return undefined;
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(server) ? server : `https://${server}`;
}

/** A handle without the @ that people write before it. */
export const identifierOf = (typed: string) => typed.trim().replace(/^@/, '');

export const passwordSchema = z.object({
    identifier: z.string().check(z.refine((typed) => identifierOf(typed) !== '', text.identifierMissing)),
    password: z.string().check(z.refine((typed) => typed.trim() !== '', text.passwordMissing)),
    server: z.string().check(z.refine((typed) => typed.trim() === '' || isServer(typed), text.serverWrong)),
});
