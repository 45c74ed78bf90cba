import { z } from 'zod/mini';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { DkimAlgorithm, NewSender, Route, RouteChange, RouteType, Sender, SenderChange, TlsMode } from '#features/email/senders/types.ts';

const text = senderStrings.form;

export const ROUTES = ['PLATFORM', 'SMTP', 'SENDGRID', 'SES'] as const satisfies readonly RouteType[];
export const TLS_MODES = ['REQUIRED', 'IMPLICIT', 'OPTIONAL', 'DISABLED'] as const satisfies readonly TlsMode[];
export const DKIM_ALGORITHMS = ['RSA', 'ED25519'] as const satisfies readonly DkimAlgorithm[];

/** A route as it is typed. Its secret is never known. */
export interface RouteFields {
    type: RouteType;
    host: string;
    port: string;
    encryption: TlsMode;
    username: string;
    secret: string;
    region: string;
}

export interface SenderFields {
    address: string;
    displayName: string;
    replyTo: string;
    dkimAlgorithm: DkimAlgorithm;
    route: RouteFields;
}

const isAddress = (typed: string) => /^\S+@\S+\.\S+$/u.test(typed.trim());

const needs = (type: RouteType, field: keyof RouteFields) => (type === 'SMTP' && (field === 'host' || field === 'port')) || (type === 'SENDGRID' && field === 'secret') || (type === 'SES' && (field === 'region' || field === 'username' || field === 'secret'));

/** What is wrong with a route, by field. */
function routeProblems(route: RouteFields): Partial<Record<keyof RouteFields, string>> {
    const problems: Partial<Record<keyof RouteFields, string>> = {};
    for (const field of ['host', 'port', 'username', 'secret', 'region'] as const) {
        if (needs(route.type, field) && route[field].trim() === '') problems[field] = text.required;
    }
    if (route.type === 'SMTP') {
        if (!problems.port && !(/^\d{1,5}$/.test(route.port.trim()) && Number(route.port) >= 1 && Number(route.port) <= 65_535)) problems.port = text.portInvalid;
        if ((route.username.trim() === '') !== (route.secret === '')) problems.secret = text.together;
    }
    if (route.type === 'SES' && !problems.region && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(route.region.trim())) problems.region = text.regionInvalid;
    return problems;
}

export const routeSchema = z
    .object({ type: z.enum(ROUTES), host: z.string(), port: z.string(), encryption: z.enum(TLS_MODES), username: z.string(), secret: z.string(), region: z.string() })
    .check((context) => {
        for (const [field, message] of Object.entries(routeProblems(context.value))) {
            context.issues.push({ code: 'custom', input: context.value, path: [field], message });
        }
    });

const replyTo = z.string().check(z.refine((typed) => typed.trim() === '' || isAddress(typed), text.addressInvalid));

export const senderSchema = z.object({
    address: z.string().check(z.refine(isAddress, text.addressInvalid)),
    displayName: z.string(),
    replyTo,
    dkimAlgorithm: z.enum(DKIM_ALGORITHMS),
    route: routeSchema,
});

export const identitySchema = z.object({ displayName: z.string(), replyTo });
export type IdentityFields = Pick<SenderFields, 'displayName' | 'replyTo'>;

export const routeFieldsOf = (route: Route | undefined): RouteFields => ({
    type: route?.type ?? 'PLATFORM',
    host: route?.host ?? '',
    port: String(route?.port ?? 587),
    encryption: route?.encryption ?? 'REQUIRED',
    username: route?.username ?? '',
    secret: '',
    region: route?.region ?? '',
});

/** The route as the service expects it: only what belongs to its type. */
export function routeChange(route: RouteFields): RouteChange {
    const { type } = route;
    const [host, username, region] = [route.host.trim(), route.username.trim(), route.region.trim()];
    switch (type) {
        case 'PLATFORM':
            return { type };
        case 'SMTP':
            return { type, host, port: Number(route.port), encryption: route.encryption, ...(username !== '' && { username, secret: route.secret }) };
        case 'SENDGRID':
            return { type, secret: route.secret };
        case 'SES':
            return { type, region, username, secret: route.secret };
    }
}

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
