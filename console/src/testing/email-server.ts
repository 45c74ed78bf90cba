import { http, HttpResponse } from 'msw';
import { EMAIL_STATUSES } from '#features/email/emails/search.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { ClickMap, DomainMetrics, Email, EmailMetrics, EmailVersionSummary, OverTime, Recipient, SendTimeReport } from '#features/email/emails/types.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import type { Condition, Segment } from '#features/email/segments/types.ts';
import type { Sender, SendingPolicy } from '#features/email/senders/types.ts';
import { SITE } from '#testing/render-page.tsx';

export const EMAIL = `${SITE}/marketing/email`;
const TIMES = { createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', version: 1 };

/** A draft to all contacts. */
export const storedEmail = (id: string, part: Partial<Email> = {}): Email => ({
    id, campaignId: 'c1', subject: 'Wool is patient', htmlContent: '<p>Wool</p>', audience: { include: ['s1'], exclude: [] }, from: 'news@sunrise.example', status: 'DRAFT', language: 'en', ownText: false, removed: [], ...TIMES, ...part,
});

export const progress = (part: object = {}) => ({ pending: 0, sent: 0, bounced: 0, failed: 0, skipped: 0, unknown: 0, cancelled: 0, heldOut: 0, ...part });

export const storedRecipient = (id: string, part: Partial<Recipient> = {}): Recipient => ({ id, contactId: `contact-${id}`, address: `${id}@example.com`, state: 'SENT', attempts: 1, opens: 0, clicks: 0, conversions: 0, revenue: 0, ...part });

export const storedList = (id: string, part: Partial<ContactList> = {}): ContactList => ({
    id, name: 'Newsletter', optIn: 'DOUBLE', topics: [], color: '#1d4ed8', size: 12, pending: 1, subscribeUrl: `https://mail.example/subscribe/${id}`, ...TIMES, ...part,
});

export const storedSegment = (id: string, part: Partial<Segment> = {}): Segment => ({ id, name: 'Hamburg', builtIn: false, size: 7, conditions: { all: [{ tag: 'vip' }] }, explanation: 'Contacts with: the tag “vip”.', ...TIMES, ...part });

export const storedContact = (id: string, part: Partial<Contact> = {}): Contact => ({ id, email: `${id}@example.com`, tags: [], attributes: {}, consent: { status: 'GRANTED' }, suppressed: false, ...TIMES, ...part });

export const storedSender = (id: string, part: Partial<Sender> = {}): Sender => ({
    id, address: 'news@sunrise.example', displayName: 'Sunrise', domain: 'sunrise.example', dkimAlgorithm: 'RSA', route: { type: 'PLATFORM' }, verified: false,
    records: (['DKIM', 'SPF', 'DMARC'] as const).map((purpose) => ({ purpose, name: `${purpose.toLowerCase()}.sunrise.example`, expected: `v=${purpose}`, status: 'UNCHECKED', found: [] })),
    ...TIMES, ...part,
});

export const problem = (status: number, detail: string, errors: { pointer: string; detail: string }[] = []) => HttpResponse.json({ title: 'Problem', status, detail, errors }, { status });

/** The service has findings about the email itself only; the faults of variants are just missing. */
const findingsOf = (missing: { pointer: string; detail: string }[]) => missing.filter(({ pointer }) => !pointer.startsWith('/abTest')).map(({ pointer, detail }) => ({ code: 'BODY_MISSING', severity: 'ERROR', where: pointer, message: emailText.missing[pointer] ?? detail, fix: 'Add it.' }));

/** What all stored things have. */
interface Stored {
    id: string;
    version: number;
}

/** An email service that stores, checks versions and records what is written. */
export function emailServer() {
    const emails = new Map<string, Email>();
    const lists = new Map<string, ContactList>();
    const segments = new Map<string, Segment>([['s1', storedSegment('s1', { name: 'All contacts', builtIn: true, conditions: { all: [] }, explanation: 'Every contact.', size: 20 })]]);
    const senders = new Map<string, Sender>();
    const contacts = new Map<string, Contact>();
    const members = new Map<string, string[]>();
    /** The paths of downloaded files. */
    const downloads: string[] = [];
    const writes: { method: string; path: string; body: unknown; ifMatch: string | null }[] = [];
    const state = {
        recipients: [] as Recipient[],
        metrics: { recipients: 10, sent: 8, delivered: 8, confirmed: 3, opens: 6, clicks: 3, clickers: 2, humanOpens: 3, humanClicks: 1, humanClickers: 1, bounces: 1, unsubscribes: 0, failed: 1, skipped: 0, unknown: 0, complaints: 0, conversions: 0, revenue: 0, openRate: 0.75, clickRate: 0.25, humanOpenRate: 0.375, humanClickRate: 0.125, links: [], bounceReasons: [], variants: [] } as Omit<EmailMetrics, 'emailId'>,
        overTime: { timeZone: 'Europe/Berlin', bucket: 'HOUR', points: [] } as OverTime,
        domains: [] as DomainMetrics[],
        clickMap: { links: [] } as ClickMap,
        sendTimes: undefined as SendTimeReport | undefined,
        readiness: { ready: true, audienceSize: 20, missing: [] as { pointer: string; detail: string }[] },
        versions: [] as EmailVersionSummary[],
        policy: {} as SendingPolicy,
        fields: [{ name: 'orders', type: 'NUMBER' }, { name: 'birthday', type: 'DATE' }],
        previews: [] as Condition[],
        /** What the next write is refused with. */
        refused: undefined as Response | undefined,
    };
    const note = async (request: Request) => {
        const sent = await request.text();
        const body: unknown = sent === '' ? undefined : JSON.parse(sent);
        const url = new URL(request.url);
        writes.push({ method: request.method, path: url.pathname.replace('/marketing/email', '') + url.search, body, ifMatch: request.headers.get('If-Match') });
        const { refused } = state;
        state.refused = undefined;
        return { body: body as object, refused };
    };
    /** Handles a write: refused if wanted, 404 without the thing, 412 if it has changed; else `act` answers. */
    const writing =
        <T extends Stored>(of: Map<string, T> | undefined, act: (id: string, body: object) => unknown, status = 200) =>
        async ({ request, params }: { request: Request; params: Record<string, unknown> }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            const id = String(params.id);
            const found = of?.get(id);
            if (of && !found) return problem(404, 'Not found.');
            const seen = request.headers.get('If-Match');
            if (seen && seen !== `"${found?.version}"`) return problem(412, 'It has changed.');
            const answer = act(id, body);
            return answer === undefined ? new HttpResponse(null, { status: 204 }) : HttpResponse.json(answer as object, { status });
        };
    const changed = <T extends Stored>(of: Map<string, T>, id: string, part: object): T => {
        const before = of.get(id)!;
        of.set(id, { ...before, ...part, version: before.version + 1 });
        return of.get(id)!;
    };
    const one = <T extends Stored>(of: Map<string, T>) => ({ params }: { params: Record<string, unknown> }) => {
        const found = of.get(String(params.id));
        return found ? HttpResponse.json(found) : problem(404, 'Not found.');
    };
    const details = (segment: Segment) => ({ segment, sample: [{ contactId: 'k1', email: 'k1@example.com' }] });
    const all = <T>(of: Map<string, T>) => () => HttpResponse.json({ items: [...of.values()] });
    const added = <T extends Stored>(of: Map<string, T>, thing: T) => (of.set(thing.id, thing), thing);
    const handlers = [
        http.get(EMAIL, ({ request }) => {
            const asked = new URL(request.url).searchParams;
            const [campaign, status] = [asked.get('campaignId'), asked.getAll('status')];
            const [from, limit] = [Number(asked.get('cursor') ?? 0), Number(asked.get('limit'))];
            const counted = [...emails.values()].reverse().filter(({ campaignId, subject }) => (!campaign || campaignId === campaign) && subject?.toLowerCase().includes(asked.get('q') ?? ''));
            const found = counted.filter((email) => status.length === 0 || status.includes(email.status));
            const counts = { ALL: counted.length, ...Object.fromEntries(EMAIL_STATUSES.map((one) => [one, counted.filter((email) => email.status === one).length])) };
            return HttpResponse.json({ items: found.slice(from, from + limit), counts, ...(from + limit < found.length && { nextCursor: String(from + limit) }) });
        }),
        http.get(`${EMAIL}/lists/all`, all(lists)),
        http.post(`${EMAIL}/lists`, writing(undefined, (_, body) => added(lists, storedList('made', { size: 0, ...body })), 201)),
        http.get(`${EMAIL}/lists/:id`, one(lists)),
        http.patch(`${EMAIL}/lists/:id`, writing(lists, (id, body) => changed(lists, id, body))),
        http.delete(`${EMAIL}/lists/:id`, writing(lists, (id) => void lists.delete(id))),
        http.post(`${EMAIL}/lists/:id/members`, writing(lists, (id, body) => {
            const { contactIds } = body as { contactIds: string[] };
            members.set(id, [...(members.get(id) ?? []), ...contactIds]);
            return { subscribed: contactIds.length, refused: 0 };
        })),
        http.delete(`${EMAIL}/lists/:id/members/:contact`, async ({ request, params }) => {
            await note(request);
            members.set(String(params.id), (members.get(String(params.id)) ?? []).filter((id) => id !== params.contact));
            return new HttpResponse(null, { status: 204 });
        }),
        http.get(`${EMAIL}/contacts`, ({ request }) => {
            const asked = new URL(request.url).searchParams;
            const on = asked.get('listId');
            return HttpResponse.json({ items: [...contacts.values()].filter(({ id, email }) => (!on || members.get(on)?.includes(id)) && email.startsWith(asked.get('q') ?? '')) });
        }),
        http.get(`${EMAIL}/contact-fields`, () => HttpResponse.json({ items: state.fields })),
        http.get(`${EMAIL}/segments/list`, all(segments)),
        http.post(`${EMAIL}/segments/preview`, async ({ request }) => {
            const { conditions } = (await request.json()) as { conditions: Condition };
            state.previews.push(conditions);
            if (state.refused) return state.refused;
            return HttpResponse.json({ size: 42, sample: [{ contactId: 'k1', email: 'k1@example.com' }], explanation: 'Contacts with: what was asked.' });
        }),
        http.post(`${EMAIL}/segments/create`, writing(undefined, (_, body) => details(added(segments, storedSegment('made', body))), 201)),
        http.get(`${EMAIL}/segments/:id`, ({ params }) => {
            const found = segments.get(String(params.id));
            return found ? HttpResponse.json(details(found)) : problem(404, 'Not found.');
        }),
        http.patch(`${EMAIL}/segments/:id`, writing(segments, (id, body) => details(changed(segments, id, body)))),
        http.delete(`${EMAIL}/segments/:id`, writing(segments, (id) => void segments.delete(id))),
        http.get(`${EMAIL}/senders`, all(senders)),
        http.post(`${EMAIL}/senders`, writing(undefined, (_, body) => added(senders, storedSender('made', body as Partial<Sender>)), 201)),
        http.get(`${EMAIL}/senders/:id`, one(senders)),
        http.patch(`${EMAIL}/senders/:id`, writing(senders, (id, body) => changed(senders, id, body))),
        http.post(`${EMAIL}/senders/:id/verify`, writing(senders, (id) => changed(senders, id, { verified: true, checkedAt: '2026-11-02T00:00:00Z', records: senders.get(id)!.records.map((record) => ({ ...record, status: 'VALID' })) }))),
        http.delete(`${EMAIL}/senders/:id`, writing(senders, (id) => void senders.delete(id))),
        http.get(`${EMAIL}/sending-policy`, () => HttpResponse.json(state.policy)),
        http.put(`${EMAIL}/sending-policy`, writing(undefined, (_, body) => (state.policy = body))),
        http.get(`${EMAIL}/:id`, one(emails)),
        http.patch(`${EMAIL}/:id`, writing(emails, (id, body) => changed(emails, id, body))),
        http.get(`${EMAIL}/:id/versions`, () => HttpResponse.json({ items: state.versions })),
        http.get(`${EMAIL}/:id/versions/:version`, ({ params }) => HttpResponse.json({ ...state.versions.find(({ version }) => String(version) === params.version), language: 'en', previewText: `Preview of ${String(params.version)}`, source: { type: 'HTML', html: '<p>Wool</p>' }, html: '<p>Wool</p>', text: 'Wool', ownText: false })),
        http.post(`${EMAIL}/:id/versions/:version/restore`, writing(emails, (id) => changed(emails, id, { offeredVersion: undefined, subject: 'Restored' }))),
        http.post(`${EMAIL}/:id/versions/:version/dismiss`, writing(emails, (id) => changed(emails, id, { offeredVersion: undefined }))),
        http.get(`${EMAIL}/:id/ab-test`, () => problem(404, 'The email has no A/B test.')),
        http.get(`${EMAIL}/:id/preview`, ({ request }) => {
            const contact = contacts.get(new URL(request.url).searchParams.get('contactId') ?? '');
            return HttpResponse.json({ from: 'news@sunrise.example', subject: `Wool for ${contact?.email ?? 'you'}`, html: '<p>Wool</p>', text: 'Wool' });
        }),
        http.get(`${EMAIL}/:id/ab-test/variants/:name/preview`, ({ params }) => HttpResponse.json({ from: 'news@sunrise.example', subject: `Subject of ${String(params.name)}`, html: '<p>Wool</p>', text: 'Wool' })),
        http.get(`${EMAIL}/:id/metrics`, ({ params }) => HttpResponse.json({ emailId: params.id, ...state.metrics })),
        http.get(`${EMAIL}/:id/metrics/over-time`, () => HttpResponse.json(state.overTime)),
        http.get(`${EMAIL}/:id/metrics/domains`, () => HttpResponse.json({ domains: state.domains })),
        http.get(`${EMAIL}/:id/metrics/clicks`, () => HttpResponse.json(state.clickMap)),
        http.get(`${EMAIL}/:id/send-times`, () => HttpResponse.json(state.sendTimes)),
        ...(['report', 'recipients'] as const).map((file) =>
            http.get(`${EMAIL}/:id/${file}.csv`, ({ request }) => {
                if (request.headers.get('Accept') !== 'text/csv') return problem(406, 'Not acceptable.');
                downloads.push(new URL(request.url).pathname.replace('/marketing/email', ''));
                return new HttpResponse('about,name', { headers: { 'Content-Type': 'text/csv' } });
            }),
        ),
        http.post(`${EMAIL}/:id/validate`, () => HttpResponse.json({ ...state.readiness, findings: findingsOf(state.readiness.missing) })),
        http.get(`${EMAIL}/:id/recipients`, ({ request }) => {
            const asked = new URL(request.url).searchParams;
            const [from, limit] = [Number(asked.get('cursor') ?? 0), Number(asked.get('limit'))];
            const found = state.recipients.filter((recipient) => (!asked.get('state') || recipient.state === asked.get('state')) && recipient.address.startsWith(asked.get('address') ?? ''));
            return HttpResponse.json({ items: found.slice(from, from + limit), ...(from + limit < found.length && { nextCursor: String(from + limit) }) });
        }),
        http.post(`${EMAIL}/:id/schedule`, writing(emails, (id, body) => changed(emails, id, { status: 'SCHEDULED', scheduledFor: (body as { scheduledTime: string }).scheduledTime }))),
        ...(['send', 'pause', 'resume', 'cancel', 'retry-failed'] as const).map((action) =>
            http.post(`${EMAIL}/:id/${action}`, writing(emails, (id) => changed(emails, id, { status: { send: 'FREEZING', pause: 'PAUSED', resume: 'SENDING', cancel: 'CANCELLED', 'retry-failed': 'SENDING' }[action] }))),
        ),
    ];
    return { emails, lists, segments, senders, contacts, members, downloads, writes, state, handlers };
}
