import { http, HttpResponse } from 'msw';
import type { Contact, ContactField, ContactImport, TimelineEntry } from '#features/email/contacts/types.ts';
import type { Evidence, Suppression } from '#features/email/suppressions/types.ts';
import { SITE } from '#testing/render-page.tsx';

export const EMAIL = `${SITE}/marketing/email`;

/** A stored contact. */
export const storedContact = (id: string, part: Partial<Contact> = {}): Contact => ({
    id,
    email: `${id}@example.com`,
    tags: [],
    attributes: {},
    consent: { status: 'UNKNOWN' },
    suppressed: false,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
    ...part,
});

/** An import whose file was checked: two of three rows can be imported. */
export const storedImport = (id: string, part: Partial<ContactImport> = {}): ContactImport => ({
    id,
    state: 'CHECKED',
    dryRun: true,
    bytes: 2_000,
    bytesRead: 2_000,
    charset: 'UTF-8',
    separator: ';',
    columns: [
        { header: 'Mail', target: 'email' },
        { header: 'Vorname', target: 'firstName' },
        { header: 'Punkte', target: 'field:Punkte' },
    ],
    preview: [
        ['anna@example.com', 'Anna', '7'],
        ['ben@example.com', '', 'many'],
    ],
    rows: 3,
    created: 0,
    updated: 2,
    rejected: 1,
    suppressed: 0,
    errors: [{ line: 3, reason: 'email must be a valid email address' }],
    createdAt: '2026-11-01T00:00:00Z',
    ...part,
});

export const problem = (status: number, detail: string, errors: { pointer: string; detail: string }[] = []) => HttpResponse.json({ title: 'Problem', status, detail, errors }, { status });

/** An email service with contacts, fields, imports and suppressed addresses: it checks versions and records what is written. */
export function contactServer() {
    const contacts = new Map<string, Contact>();
    const imports = new Map<string, ContactImport>();
    const suppressed = new Map<string, Suppression>();
    const writes: { method: string; path: string; body: unknown; ifMatch: string | null }[] = [];
    const searches: URLSearchParams[] = [];
    const state = {
        fields: [] as ContactField[],
        timeline: [] as TimelineEntry[],
        evidence: [] as Evidence[],
        /** What the next write is refused with. */
        refused: undefined as Response | undefined,
    };
    const note = async (request: Request) => {
        const sent = await request.text();
        const isJson = request.headers.get('Content-Type')?.startsWith('application/json');
        const url = new URL(request.url);
        const body: unknown = isJson ? JSON.parse(sent) : sent || undefined;
        writes.push({ method: request.method, path: url.pathname.replace('/marketing/email', '') + url.search, body, ifMatch: request.headers.get('If-Match') });
        const { refused } = state;
        state.refused = undefined;
        return { body, refused };
    };
    const change = (id: string, part: Partial<Contact>) => {
        const before = contacts.get(id)!;
        contacts.set(id, { ...before, ...part, version: before.version + 1 });
        return contacts.get(id)!;
    };
    const add = (contact: Contact) => void contacts.set(contact.id, contact);
    const stored = <T>(from: Map<string, T>, id: unknown) => {
        const found = from.get(String(id));
        return found ? HttpResponse.json(found as object) : problem(404, 'Not found.');
    };
    const removed = <T>(from: Map<string, T>) => async ({ request, params }: { request: Request; params: Record<string, unknown> }) => {
        const { refused } = await note(request);
        if (refused) return refused;
        return from.delete(String(params.id)) ? new HttpResponse(null, { status: 204 }) : problem(404, 'Not found.');
    };
    const handlers = [
        http.get(`${EMAIL}/contact-fields`, () => HttpResponse.json({ items: state.fields })),
        http.put(`${EMAIL}/contact-fields/:name`, async ({ request, params }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            const field = { name: String(params.name), type: (body as ContactField).type, createdAt: '2026-11-01T00:00:00Z' };
            state.fields = [...state.fields.filter(({ name }) => name !== field.name), field];
            return HttpResponse.json(field);
        }),
        http.delete(`${EMAIL}/contact-fields/:name`, async ({ request, params }) => {
            await note(request);
            state.fields = state.fields.filter(({ name }) => name !== params.name);
            return new HttpResponse(null, { status: 204 });
        }),
        http.get(`${EMAIL}/contacts/imports`, () => HttpResponse.json({ items: [...imports.values()] })),
        http.get(`${EMAIL}/contacts/imports/:id`, ({ params }) => stored(imports, params.id)),
        http.get(`${EMAIL}/contacts/imports/:id/rejected`, () => new HttpResponse('line,reason\n', { headers: { 'Content-Type': 'text/csv' } })),
        http.post(`${EMAIL}/contacts/import`, async ({ request }) => {
            const { refused } = await note(request);
            if (refused) return refused;
            imports.set('i1', storedImport('i1'));
            return HttpResponse.json(imports.get('i1'));
        }),
        http.post(`${EMAIL}/contacts/imports/:id/run`, async ({ request, params }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            const { targets, dryRun } = body as { targets: string[]; dryRun: boolean };
            const before = imports.get(String(params.id))!;
            const columns = before.columns.map(({ header }, at) => ({ header, target: targets[at]! }));
            imports.set(before.id, { ...before, columns, dryRun, ...(dryRun ? {} : { state: 'COMPLETED' as const, created: 2, updated: 0 }) });
            return HttpResponse.json(imports.get(before.id));
        }),
        http.delete(`${EMAIL}/contacts/imports/:id`, async ({ request, params }) => {
            const { refused } = await note(request);
            if (refused) return refused;
            imports.set(String(params.id), { ...imports.get(String(params.id))!, state: 'CANCELLED' });
            return HttpResponse.json(imports.get(String(params.id)));
        }),
        http.get(`${EMAIL}/contacts`, ({ request }) => {
            const query = new URL(request.url).searchParams;
            searches.push(query);
            const q = query.get('q') ?? '';
            const items = [...contacts.values()].filter(({ email }) => email.startsWith(q));
            return HttpResponse.json({ items, ...(items.length > 1 && !query.get('cursor') && { nextCursor: 'n2' }) });
        }),
        http.post(`${EMAIL}/contacts`, async ({ request }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            add(storedContact('new-1', body as Partial<Contact>));
            return HttpResponse.json(contacts.get('new-1'), { status: 201 });
        }),
        http.get(`${EMAIL}/contacts/:id`, ({ params }) => stored(contacts, params.id)),
        http.patch(`${EMAIL}/contacts/:id`, async ({ request, params }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            const contact = contacts.get(String(params.id));
            if (!contact) return problem(404, 'Contact not found.');
            if (request.headers.get('If-Match') !== `"${contact.version}"`) return problem(412, 'The contact has changed.');
            return HttpResponse.json(change(contact.id, body as Partial<Contact>));
        }),
        http.delete(`${EMAIL}/contacts/:id`, removed(contacts)),
        http.get(`${EMAIL}/contacts/:id/timeline`, ({ request }) =>
            HttpResponse.json(new URL(request.url).searchParams.get('cursor') ? { items: [{ ref: 'a', kind: 'CREATED', at: '2026-11-01T00:00:00Z' }] } : { items: state.timeline, nextCursor: 'n2' }),
        ),
        http.get(`${EMAIL}/contacts/:id/export`, ({ params }) => HttpResponse.json({ contact: contacts.get(String(params.id)), lists: [], timeline: [] })),
        http.get(`${EMAIL}/contacts/:id/preferences-link`, () => HttpResponse.json({ url: 'https://email.example/preferences/abc' })),
        http.post(`${EMAIL}/contacts/:id/erase`, removed(contacts)),
        http.get(`${EMAIL}/unsubscribe/list`, () => HttpResponse.json({ items: [...suppressed.values()].filter(({ reason }) => reason === 'UNSUBSCRIBED' || reason === 'COMPLAINT') })),
        http.get(`${EMAIL}/bounced/list`, () => HttpResponse.json({ items: [...suppressed.values()].filter(({ undeliverable }) => undeliverable) })),
        http.get(`${EMAIL}/suppressions`, ({ request }) => {
            const query = new URL(request.url).searchParams;
            searches.push(query);
            return HttpResponse.json({ items: [...suppressed.values()].filter(({ address, reason }) => address.includes(query.get('q') ?? '') && (!query.get('reason') || reason === query.get('reason'))) });
        }),
        http.get(`${EMAIL}/suppressions/:id`, ({ params }) => {
            const suppression = suppressed.get(String(params.id));
            return suppression ? HttpResponse.json({ suppression, evidence: state.evidence }) : problem(404, 'Suppressed address not found.');
        }),
        http.post(`${EMAIL}/suppressions/import`, async ({ request }) => (await note(request)).refused ?? HttpResponse.json({ rows: 3, added: 2, rejected: 1, errors: [{ line: 4, reason: 'is not an email address' }] })),
        http.post(`${EMAIL}/suppressions`, async ({ request }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            const suppression = storedSuppression((body as { address: string }).address);
            suppressed.set(suppression.address, suppression);
            return HttpResponse.json({ suppression, evidence: [] });
        }),
        http.delete(`${EMAIL}/suppressions/:id`, removed(suppressed)),
    ];
    return { contacts, imports, suppressed, writes, searches, state, change, add, handlers };
}

/** A suppressed address. */
export const storedSuppression = (address: string, part: Partial<Suppression> = {}): Suppression => ({ address, reason: 'MANUAL', undeliverable: false, since: '2026-11-01T00:00:00Z', ...part });
