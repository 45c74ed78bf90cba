import { z } from 'zod/mini';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { Route, RouteChange, RouteType, TlsMode } from '#features/email/senders/types.ts';
import { parseDecimal } from '#lib/format/parse.ts';

const text = senderStrings.form;

export const ROUTES = ['PLATFORM', 'SMTP', 'SENDGRID', 'SES'] as const satisfies readonly RouteType[];
export const TLS_MODES = ['REQUIRED', 'IMPLICIT', 'OPTIONAL', 'DISABLED'] as const satisfies readonly TlsMode[];

/** Where the service may refuse something of a route. */
export const ROUTE_FIELDS = ['host', 'port', 'username', 'secret', 'region', 'limits.messagesPerSecond', 'limits.connections', 'webhook.verificationKey', 'webhook.topicArn'].map((field) => `route.${field}`);

/** A route as it is typed. Its secret is never known. */
export interface RouteFields {
    type: RouteType;
    host: string;
    port: string;
    encryption: TlsMode;
    username: string;
    secret: string;
    region: string;
    limits: { messagesPerSecond: string; connections: string };
    webhook: { verificationKey: string; topicArn: string };
    emailActivity: boolean;
}

type Text = 'host' | 'port' | 'username' | 'secret' | 'region';

const needs = (type: RouteType, field: Text) => (type === 'SMTP' && (field === 'host' || field === 'port')) || (type === 'SENDGRID' && field === 'secret') || (type === 'SES' && (field === 'region' || field === 'username' || field === 'secret'));

/** Whether the service keeps the secret of the former route: that of the same user of the same server. */
export function keepsSecret(former: Route | undefined, typed: RouteFields): boolean {
    if (former?.type !== typed.type || typed.secret !== '') return false;
    const user = (former.username ?? '') === typed.username.trim();
    switch (typed.type) {
        case 'PLATFORM':
            return false;
        case 'SMTP':
            return user && former.host === typed.host.trim() && former.port === Number(typed.port) && former.encryption === typed.encryption;
        case 'SENDGRID':
            return true;
        case 'SES':
            return user && former.region === typed.region.trim();
    }
}

const isRate = (typed: string) => {
    const rate = parseDecimal(typed);
    return typed.trim() === '' || (rate !== undefined && rate >= 0.01 && rate <= 10_000);
};
const isCount = (typed: string) => typed.trim() === '' || (/^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 500);

const isTopic = (typed: string) => typed.trim() === '' || /^arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/.test(typed.trim());

/** What is wrong with a route, by the path of the field. */
function routeProblems(route: RouteFields, former: Route | undefined): [path: string[], message: string][] {
    const problems: Partial<Record<Text, string>> = {};
    const kept = keepsSecret(former, route);
    for (const field of ['host', 'port', 'username', 'secret', 'region'] as const) {
        if (needs(route.type, field) && route[field].trim() === '' && !(kept && field === 'secret')) problems[field] = text.required;
    }
    if (route.type === 'SMTP') {
        if (!problems.port && !(/^\d{1,5}$/.test(route.port.trim()) && Number(route.port) >= 1 && Number(route.port) <= 65_535)) problems.port = text.portInvalid;
        if (!kept && (route.username.trim() === '') !== (route.secret === '')) problems.secret = text.together;
    }
    if (route.type === 'SES' && !problems.region && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(route.region.trim())) problems.region = text.regionInvalid;
    const found: [string[], string][] = Object.entries(problems).map(([field, message]) => [[field], message]);
    if (route.type !== 'PLATFORM') {
        if (!isRate(route.limits.messagesPerSecond)) found.push([['limits', 'messagesPerSecond'], text.rateInvalid]);
        if (!isCount(route.limits.connections)) found.push([['limits', 'connections'], text.connectionsInvalid]);
    }
    if (route.type === 'SES' && !isTopic(route.webhook.topicArn)) found.push([['webhook', 'topicArn'], text.topicInvalid]);
    return found;
}

/** Checks a route that replaces a former one. */
export const routeSchema = (former?: Route) =>
    z
        .object({
            type: z.enum(ROUTES),
            host: z.string(),
            port: z.string(),
            encryption: z.enum(TLS_MODES),
            username: z.string(),
            secret: z.string(),
            region: z.string(),
            limits: z.object({ messagesPerSecond: z.string(), connections: z.string() }),
            webhook: z.object({ verificationKey: z.string(), topicArn: z.string() }),
            emailActivity: z.boolean(),
        })
        .check((context) => {
            for (const [path, message] of routeProblems(context.value, former)) context.issues.push({ code: 'custom', input: context.value, path, message });
        });

export const routeFieldsOf = (route: Route | undefined): RouteFields => ({
    type: route?.type ?? 'PLATFORM',
    host: route?.host ?? '',
    port: String(route?.port ?? 587),
    encryption: route?.encryption ?? 'REQUIRED',
    username: route?.username ?? '',
    secret: '',
    region: route?.region ?? '',
    limits: { messagesPerSecond: String(route?.limits?.messagesPerSecond ?? ''), connections: String(route?.limits?.connections ?? '') },
    webhook: { verificationKey: route?.webhook?.verificationKey ?? '', topicArn: route?.webhook?.topicArn ?? '' },
    emailActivity: route?.emailActivity ?? false,
});

function limitsOf({ limits }: RouteFields): Pick<RouteChange, 'limits'> {
    const [rate, connections] = [parseDecimal(limits.messagesPerSecond), limits.connections.trim()];
    if (rate === undefined && connections === '') return {};
    return { limits: { ...(rate !== undefined && { messagesPerSecond: rate }), ...(connections !== '' && { connections: Number(connections) }) } };
}

/** The route as the service expects it: only what belongs to its type. Without a secret it keeps the present one. */
export function routeChange(route: RouteFields): RouteChange {
    const { type } = route;
    const [host, username, region] = [route.host.trim(), route.username.trim(), route.region.trim()];
    const secret = route.secret === '' ? {} : { secret: route.secret };
    const [verificationKey, topicArn] = [route.webhook.verificationKey.trim(), route.webhook.topicArn.trim()];
    switch (type) {
        case 'PLATFORM':
            return { type };
        case 'SMTP':
            return { type, host, port: Number(route.port), encryption: route.encryption, ...(username !== '' && { username, ...secret }), ...limitsOf(route) };
        case 'SENDGRID':
            return { type, ...secret, ...limitsOf(route), ...(verificationKey !== '' && { webhook: { verificationKey } }), ...(route.emailActivity && { emailActivity: true }) };
        case 'SES':
            return { type, region, username, ...secret, ...limitsOf(route), ...(topicArn !== '' && { webhook: { topicArn } }) };
    }
}
