import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { at } from './data.ts';
import { problem } from './problem.ts';

/** Mock contacts in the format of the email service. */
const FIRST = ['Anna', 'Benjamin', 'Céline', 'Dmitri', 'Élodie', 'Fatima', 'Georg', 'Hanna', 'Ignacio', 'Jūratė'];
const LAST = ['Adler', 'Brandt', 'Çelik', 'Dvořák', 'Eriksen', 'Fischer', 'García', 'Hoffmann', 'Ivanova', 'Jansen'];
const CITIES = ['Hamburg', 'Vienna', 'Zürich', 'Kraków', 'Bremen'];
const CONSENTS = ['GRANTED', 'GRANTED', 'UNKNOWN', 'GRANTED', 'PENDING', 'GRANTED', 'WITHDRAWN'];
const SOURCES = ['checkout form', 'import', 'newsletter sign-up, confirmed', 'phone'];

export const FIELDS = [
    { name: 'birthday', type: 'DATE', createdAt: at(-90) },
    { name: 'city', type: 'TEXT', createdAt: at(-200) },
    { name: 'interests', type: 'LIST', createdAt: at(-80) },
    { name: 'pick-up service', type: 'BOOLEAN', createdAt: at(-60) },
    { name: 'points', type: 'NUMBER', createdAt: at(-200) },
];

const contactId = (n: number) => `0199${String(n).padStart(4, '0')}-0000-7000-8000-000000000000`;

export function contact(n: number, world: World) {
    const [first, last] = [FIRST[n % FIRST.length]!, LAST[(n * 3 + 1) % LAST.length]!];
    const plain = `${first}.${last}`.normalize('NFKD').replace(/[^a-zA-Z.]/g, '').toLowerCase();
    const status = CONSENTS[n % CONSENTS.length]!;
    const unnamed = n % 6 === 4;
    return {
        id: contactId(n), ...(n % 3 !== 2 && { key: `C-${10_400 + n}` }), email: world.name ? `${world.name.toLowerCase().replace(/\W+/g, '.').slice(0, 50)}${n}@a-company-with-a-very-long-name.example.com` : `${plain}${n > 9 ? n : ''}@example.com`,
        ...(!unnamed && { firstName: world.name ?? first, lastName: last }), timeZone: 'Europe/Berlin', locale: n % 4 === 1 ? 'de-AT' : 'de-DE',
        tags: world.name ? [world.name.slice(0, 60), 'vip', 'newsletter', 'b2b'] : n % 4 === 0 ? ['vip', 'newsletter', 'b2b'] : n % 4 === 1 ? ['newsletter'] : [],
        attributes: world.bare ? {} : { birthday: `19${70 + (n % 30)}-0${1 + (n % 9)}-1${n % 9}`, city: world.name ?? CITIES[n % CITIES.length], interests: ['wool', 'duvets', 'same-day shirts'].slice(0, 1 + (n % 3)), 'pick-up service': n % 2 === 0, ...(n % 5 !== 3 && { points: (n * 737) % 14_500 }) },
        consent: { status, ...(status !== 'UNKNOWN' && { source: SOURCES[n % SOURCES.length], at: at(-120 + n) }) },
        suppressed: n % 9 === 6, createdAt: at(-200 + n), updatedAt: at(-1 - n * 1.7), version: 3,
    };
}

const TIMELINE = [
    { ref: 'v2', kind: 'REVENUE', at: at(0, -1), title: 'Winter coats: 20 % off until Sunday', value: 84.9, emailId: contactId(1) },
    { ref: 'v1', kind: 'CONVERTED', at: at(0, -1), title: 'Winter coats: 20 % off until Sunday', value: 1, emailId: contactId(1) },
    { ref: 't1', kind: 'TRANSACTIONAL_SENT', at: at(0, -1.2), title: 'Your order 4711', transactionalId: contactId(7) },
    { ref: 'k1', kind: 'EMAIL_CLICKED', verdict: 'HUMAN', at: at(0, -2), title: 'Winter coats: 20 % off until Sunday', detail: 'https://sunrise.example/offers/winter?utm_source=email', emailId: contactId(1) },
    { ref: 'o1', kind: 'EMAIL_OPENED', verdict: 'HUMAN', at: at(0, -2.1), title: 'Winter coats: 20 % off until Sunday', emailId: contactId(1) },
    { ref: 's1', kind: 'EMAIL_SENT', at: at(0, -5), title: 'Winter coats: 20 % off until Sunday', emailId: contactId(1) },
    { ref: 'e2', kind: 'EVENT', at: at(-3), title: 'order', value: 84.9 },
    { ref: 'c3', kind: 'CONSENT', at: at(-20), title: 'GRANTED', detail: 'newsletter sign-up, confirmed' },
    { ref: 'l2', kind: 'LIST_SUBSCRIBED', at: at(-20), title: 'Shop news', detail: 'form' },
    { ref: 'c2', kind: 'CONSENT', at: at(-20, -1), title: 'PENDING', detail: 'newsletter sign-up' },
    { ref: 'l1', kind: 'LIST_REQUESTED', at: at(-20, -1), title: 'Shop news', detail: 'form' },
    { ref: 'e1', kind: 'EVENT', at: at(-41), title: 'abandoned cart' },
    { ref: 'u1', kind: 'UNSUBSCRIBED', at: at(-90), title: 'Carnival costumes' },
    { ref: 'o0', kind: 'EMAIL_OPENED', verdict: 'BOT', at: at(-90, -2.9), title: 'Carnival costumes', emailId: contactId(2) },
    { ref: 's0', kind: 'EMAIL_SENT', at: at(-90, -3), title: 'Carnival costumes', emailId: contactId(2) },
    { ref: 'b0', kind: 'BOUNCED', at: at(-120), title: 'Autumn leaves', detail: '452 4.2.2 The mailbox is over quota.', emailId: contactId(3) },
    { ref: 'a', kind: 'CREATED', at: at(-200) },
];

const REASONS = ['email must be a valid email address', 'has no email address', 'points must be a number such as 1234.5', 'belongs to a person who was erased and asked not to be imported again', 'has more cells than the header; a cell with a separator must be in quotes'];
const COLUMNS = [['E-Mail', 'email'], ['Vorname', 'firstName'], ['Nachname', 'lastName'], ['Ort', 'field:Ort'], ['Punkte', 'field:Punkte'], ['Newsletter', 'field:Newsletter']] as const;
const PREVIEW = [['anna.adler@example.com', 'Anna', 'Adler', 'Hamburg', '1.240', 'ja'], ['ben@example.com', 'Ben', 'Brandt', 'Vienna', '80', 'nein'], ['celine@example.com', 'Céline', '', 'Zürich', '', 'ja']];

function contactImport(n: number, world: World, part: object = {}) {
    const state = ['CHECKED', 'RUNNING', 'COMPLETED', 'COMPLETED', 'FAILED', 'CANCELLED'][n % 6]!;
    const rejected = n % 3 === 1 ? 0 : 137;
    const columns = COLUMNS.map(([header, target], column) => ({ header: world.name && column > 2 ? `${world.name} ${column}` : header, target: world.name && column > 2 ? `field:${world.name.slice(0, 90)} ${column}` : target }));
    return {
        id: `0197${String(n).padStart(4, '0')}-0000-7000-8000-000000000000`, state, dryRun: state === 'CHECKED' || n === 7, bytes: 48_210_334, bytesRead: state === 'RUNNING' ? 20_115_000 : 48_210_334, charset: 'UTF-8', separator: ';',
        columns, preview: PREVIEW, rows: 214_380, created: 180_200, updated: 34_043, rejected, suppressed: n % 3 === 1 ? 0 : 912,
        errors: Array.from({ length: Math.min(100, rejected) }, (_, row) => ({ line: 17 + row * 31, reason: REASONS[row % REASONS.length] })),
        ...(state === 'FAILED' && { failure: 'After line 96211 the file cannot be read as UTF-8. Save the file as CSV UTF-8.' }), createdAt: at(-n * 3, -1), ...(state !== 'RUNNING' && { finishedAt: at(-n * 3, -0.9) }), ...part,
    };
}

const SUPPRESSED = ['COMPLAINT', 'HARD_BOUNCE', 'UNSUBSCRIBED', 'UNSUBSCRIBED', 'SOFT_BOUNCES', 'MANUAL'];
function suppression(n: number, world: World) {
    const reason = SUPPRESSED[n % SUPPRESSED.length]!;
    return { address: contact(n, world).email, reason, undeliverable: reason.includes('BOUNCE') || n % 5 === 2, since: at(-n * 4, -3) };
}
const EVIDENCE = [
    { kind: 'COMPLAINT', source: 'DSN', detail: 'Feedback-Type: abuse, reported to mail.example', occurredAt: at(0, -3) },
    { kind: 'SOFT_BOUNCE', source: 'SMTP', status: '4.2.2', detail: '452 4.2.2 The email account that you tried to reach is over quota. Please direct the recipient to https://support.example/overquota', occurredAt: at(-14) },
    { kind: 'REMOVED', source: 'USER', occurredAt: at(-30) },
    { kind: 'MANUAL', source: 'USER', detail: 'Asked on the phone', occurredAt: at(-31) },
];

const LIMIT = 25;
function pageOf<T>(url: URL, all: T[]) {
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? LIMIT);
    return { items: all.slice(from, from + limit), ...(from + limit < all.length && { nextCursor: String(from + limit) }) };
}

/** Answers what the pages about contacts and suppressed addresses ask; undefined for anything else. */
export function contactsApi(route: Route, url: URL, world: World): Promise<void> | undefined {
    const [, , area, part, id, last] = url.pathname.split('/');
    if (area !== 'email' || !/^\/email\/(?:contacts|suppressions)\b/.test(new URL(route.request().frame().url()).pathname)) return undefined;
    const method = route.request().method();
    const count = world.count ?? 1000;
    const all = Array.from({ length: Math.min(count, 1000) }, (_, n) => contact(n, world));
    if (part === 'contact-fields') {
        if (method === 'PUT') return problem(route, 409, 'Conflict', 'Some contacts have a value of another type in the field city. Change those values first, or use another name.');
        return route.fulfill({ json: { items: world.bare ? [] : FIELDS } });
    }
    if (part === 'contacts' && id === 'import') return world.slow ? new Promise<void>(() => {}) : problem(route, 400, 'Bad request', 'Some fields are invalid.', [{ pointer: '', detail: 'must be a CSV file, but it is an Excel or OpenDocument workbook, or a ZIP archive. Save it as CSV UTF-8 and upload that.' }]);
    if (part === 'contacts' && id === 'imports') {
        if (world.missing) return problem(route, 404, 'Not found', 'Import not found.');
        const number = Number(last?.slice(4, 8) ?? 0);
        return route.fulfill({ json: last ? contactImport(number, world) : pageOf(url, count === 0 ? [] : Array.from({ length: 40 }, (_, n) => contactImport(n, world))) });
    }
    if (part === 'contacts' && id) {
        if (world.missing) return problem(route, 404, 'Not found', 'Contact not found.');
        const one = contact(Number(id.slice(4, 8)), world);
        if (last === 'timeline') return route.fulfill({ json: world.bare ? { items: [TIMELINE.at(-1)] } : { items: TIMELINE, nextCursor: 'n' } });
        if (last === 'preferences-link') return route.fulfill({ json: { url: 'https://email.sunrise.example/marketing/email/preferences/eyJhbGciOiJIUzI1NiJ9.c3VucmlzZQ.7q2m' } });
        if (method === 'PATCH') return problem(route, 400, 'Bad request', 'Some fields are invalid.', [{ pointer: '/attributes', detail: 'field points must be a number' }]);
        return route.fulfill({ json: one });
    }
    if (part === 'contacts') {
        const q = url.searchParams.get('q')?.toLowerCase() ?? '';
        const tag = url.searchParams.get('tag');
        const consent = url.searchParams.get('consent');
        return route.fulfill({ json: pageOf(url, all.filter((one) => one.email.startsWith(q) && (!tag || one.tags.includes(tag)) && (!consent || one.consent.status === consent))) });
    }
    return suppressionsApi(route, url, world, { part, id, count });
}

function suppressionsApi(route: Route, url: URL, world: World, { part, id, count }: { part: string | undefined; id: string | undefined; count: number }): Promise<void> | undefined {
    const all = Array.from({ length: Math.min(count, 300) }, (_, n) => suppression(n, world));
    if (part === 'unsubscribe') return route.fulfill({ json: pageOf(url, all.filter(({ reason }) => reason === 'UNSUBSCRIBED' || reason === 'COMPLAINT')) });
    if (part === 'bounced') return route.fulfill({ json: pageOf(url, all.filter(({ undeliverable }) => undeliverable)) });
    if (part !== 'suppressions') return undefined;
    if (id === 'import') return route.fulfill({ json: { rows: 12_480, added: 12_366, rejected: 114, errors: Array.from({ length: 100 }, (_, n) => ({ line: 3 + n * 7, reason: 'is not an email address' })) } });
    if (id) {
        const address = decodeURIComponent(id);
        const found = all.find((one) => one.address === address);
        return found ? route.fulfill({ json: { suppression: found, evidence: world.bare ? [] : EVIDENCE } }) : problem(route, 404, 'Not found', 'Suppressed address not found.');
    }
    if (route.request().method() === 'POST') return problem(route, 400, 'Bad request', 'Some fields are invalid.', [{ pointer: '/address', detail: 'must be an email address, such as anna@example.com' }]);
    const [q, reason] = [url.searchParams.get('q') ?? '', url.searchParams.get('reason')];
    return route.fulfill({ json: pageOf(url, all.filter((one) => one.address.includes(q) && (!reason || one.reason === reason))) });
}
