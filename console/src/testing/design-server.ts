import { http, HttpResponse } from 'msw';
import type { AbResults, AbTest, NewAbTest } from '#features/email/ab-tests/types.ts';
import type { Brand } from '#features/email/brand/types.ts';
import type { SavedBlock } from '#features/email/designer/api/saved-blocks.ts';
import type { Finding } from '#features/email/design/types.ts';
import type { Template, TemplateChange } from '#features/email/templates/types.ts';
import { EMAIL, problem } from '#testing/email-server.ts';

const AT = '2026-11-01T00:00:00Z';

export const storedTemplate = (id: string, part: Partial<Template> = {}): Template => ({
    id, name: 'Newsletter', builtIn: false, language: 'en', source: { type: 'BLOCKS', blocks: [{ type: 'heading', text: 'News' }] }, html: '<html><head></head><body>News</body></html>', mergeHtml: '<h1>News</h1><a href="{{ links.unsubscribe }}">Unsubscribe</a>', text: 'News', version: 1, createdAt: AT, updatedAt: AT, changedBy: 'mark', ...part,
});

const COLORS = { primary: '#1d4ed8', onPrimary: '#ffffff', text: '#111111', mutedText: '#555555', background: '#f4f4f5', surface: '#ffffff', border: '#dddddd' };

export const storedBrand = (part: Partial<Brand> = {}): Brand => ({ companyName: 'Sunrise', font: 'SANS', colors: COLORS, darkColors: { ...COLORS, text: '#f4f4f5', mutedText: '#bbbbbb', surface: '#18181b' }, version: 1, ...part });

export const storedAbTest = (part: Partial<AbTest> = {}): AbTest => ({
    emailId: 'e1', status: 'RUNNING', variants: [{ name: 'A', delayMinutes: 0 }, { name: 'B', subject: 'Another one', delayMinutes: 0 }], testShare: 0.2, metric: 'HUMAN_CLICKS', decideAfterMinutes: 1440, stopEarly: true, withoutWinner: 'SEND_LEADING', smallestLift: 0.1, version: 1, ...part,
});

const variant = (name: string, clicks: number) => ({ name, recipients: 1000, sent: 1000, compared: 1000, delivered: 990, humanOpens: 300, humanClicks: clicks, conversions: 7, revenue: 312.5, unsubscribes: 1, complaints: 0, value: clicks / 1000, interval: { low: clicks / 1200, high: clicks / 800 } });

export const storedResults = (part: Partial<AbResults> = {}): AbResults => ({
    emailId: 'e1', status: 'RUNNING', metric: 'HUMAN_CLICKS', asOf: AT,
    variants: [variant('A', 40), { ...variant('B', 52), lift: 0.3, liftInterval: { low: 0.02, high: 0.6 }, chanceToWin: 0.97, expectedLoss: 0.0002 }],
    outcome: 'INSUFFICIENT_DATA', leader: 'B', summary: 'Variant B has a 97% chance to be the best.', sampleRatio: { pValue: 0.4, mismatch: false }, guardrails: [], rest: { recipients: 8000, claimed: 0 }, ...part,
});

/** What the email service stores about designs and tests, in memory; writes check versions and are recorded. */
export function designServer() {
    const templates = new Map<string, Template>();
    const blocks = new Map<string, SavedBlock>();
    const versions = new Map<string, Template[]>();
    const writes: { method: string; path: string; body: unknown; ifMatch: string | null }[] = [];
    const state = { brand: storedBrand(), findings: [] as Finding[], abTest: undefined as AbTest | undefined, results: storedResults(), built: [] as object[], perVariant: 3_000, testStatus: 'SENT', testReason: undefined as string | undefined };
    const note = async (request: Request) => {
        const sent = await request.text();
        const body: unknown = sent === '' ? undefined : JSON.parse(sent);
        writes.push({ method: request.method, path: new URL(request.url).pathname.replace('/marketing/email', ''), body, ifMatch: request.headers.get('If-Match') });
        return body as object;
    };
    const stale = (request: Request, version: number | undefined) => {
        const seen = request.headers.get('If-Match');
        return seen !== null && seen !== `"${version}"` ? problem(412, 'It has changed.') : undefined;
    };
    const sourceOf = (change: TemplateChange): Pick<Template, 'source'> | object =>
        change.blocks ? { source: { type: 'BLOCKS', blocks: change.blocks } } : change.mjml !== undefined ? { source: { type: 'MJML', mjml: change.mjml } } : change.htmlContent !== undefined ? { source: { type: 'HTML', html: change.htmlContent } } : change.templateId ? { source: templates.get(change.templateId)?.source } : {};
    const changeTemplate = (id: string, part: object) => {
        const before = templates.get(id)!;
        versions.set(id, [before, ...(versions.get(id) ?? [])]);
        templates.set(id, { ...before, ...part, version: before.version + 1 });
        return templates.get(id)!;
    };
    const handlers = [
        http.get(`${EMAIL}/templates/list`, () => HttpResponse.json({ items: [...templates.values()].map(({ id, name, description, builtIn, source, version, updatedAt }) => ({ id, name, description, builtIn, sourceType: source.type, version, updatedAt })) })),
        http.get(`${EMAIL}/templates/:id`, ({ params }) => {
            const found = templates.get(String(params.id));
            return found ? HttpResponse.json(found) : problem(404, 'Template not found.');
        }),
        http.post(`${EMAIL}/templates`, async ({ request }) => {
            const change = (await note(request)) as TemplateChange;
            const made = storedTemplate('made', { name: change.name!, ...sourceOf(change) });
            templates.set(made.id, made);
            return HttpResponse.json(made, { status: 201 });
        }),
        http.patch(`${EMAIL}/templates/:id`, async ({ request, params }) => {
            const { blocks: _b, mjml: _m, htmlContent: _h, ...texts } = (await note(request)) as TemplateChange;
            const id = String(params.id);
            return stale(request, templates.get(id)?.version) ?? HttpResponse.json(changeTemplate(id, { ...texts, ...sourceOf({ blocks: _b, mjml: _m, htmlContent: _h } as TemplateChange) }));
        }),
        http.delete(`${EMAIL}/templates/:id`, async ({ request, params }) => {
            await note(request);
            templates.delete(String(params.id));
            return new HttpResponse(null, { status: 204 });
        }),
        http.get(`${EMAIL}/templates/:id/versions`, ({ params }) => {
            const id = String(params.id);
            return HttpResponse.json({ items: [templates.get(id)!, ...(versions.get(id) ?? [])].map(({ version, name, changedBy }) => ({ version, name, changedBy, changedAt: AT })) });
        }),
        http.get(`${EMAIL}/templates/:id/versions/:version`, ({ params }) => HttpResponse.json(versions.get(String(params.id))?.find(({ version }) => version === Number(params.version)))),
        http.post(`${EMAIL}/templates/:id/versions/:version/restore`, async ({ request, params }) => {
            await note(request);
            const id = String(params.id);
            const { source } = versions.get(id)!.find(({ version }) => version === Number(params.version))!;
            return stale(request, templates.get(id)?.version) ?? HttpResponse.json(changeTemplate(id, { source }));
        }),
        http.post(`${EMAIL}/builder/build`, async ({ request }) => {
            state.built.push((await request.json()) as object);
            return HttpResponse.json({ html: '<html><head></head><body>Built</body></html>', mergeHtml: '<h1>Built for {{ contact.firstName }}</h1>', text: 'Built', findings: state.findings });
        }),
        http.get(`${EMAIL}/blocks`, () => HttpResponse.json({ items: [...blocks.values()] })),
        http.post(`${EMAIL}/blocks`, async ({ request }) => {
            const made = { id: 'b1', version: 1, createdAt: AT, updatedAt: AT, ...(await note(request)) } as SavedBlock;
            blocks.set(made.id, made);
            return HttpResponse.json(made, { status: 201 });
        }),
        http.delete(`${EMAIL}/blocks/:id`, async ({ request, params }) => {
            await note(request);
            blocks.delete(String(params.id));
            return new HttpResponse(null, { status: 204 });
        }),
        http.get(`${EMAIL}/brand`, () => HttpResponse.json(state.brand)),
        http.put(`${EMAIL}/brand`, async ({ request }) => {
            const change = (await note(request)) as Partial<Brand>;
            const refused = stale(request, state.brand.version);
            if (refused) return refused;
            state.brand = { ...storedBrand(), ...change, colors: { ...COLORS, ...change.colors }, version: state.brand.version + 1 };
            return HttpResponse.json(state.brand);
        }),
        http.get(`${EMAIL}/ab-test/sample-size`, ({ request }) => {
            const asked = Object.fromEntries(new URL(request.url).searchParams);
            return HttpResponse.json({ ...asked, falseWinners: 0.05, perVariant: state.perVariant, total: state.perVariant * Number(asked.variants), perVariantSingleLook: 2_000 });
        }),
        http.get(`${EMAIL}/:id/ab-test`, () => (state.abTest ? HttpResponse.json(state.abTest) : problem(404, 'The email has no A/B test.'))),
        http.post(`${EMAIL}/:id/ab-test`, async ({ request }) => {
            const { variants, ...rules } = (await note(request)) as NewAbTest;
            state.abTest = storedAbTest({ status: 'DRAFT', ...(rules as object), variants: variants.map((one, at) => ({ delayMinutes: 0, ...(one as object), ...sourceOf(one as TemplateChange), name: 'ABCDE'.charAt(at) })) as AbTest['variants'] });
            return HttpResponse.json(state.abTest, { status: 201 });
        }),
        http.patch(`${EMAIL}/:id/ab-test`, async ({ request }) => {
            const change = await note(request);
            return stale(request, state.abTest?.version) ?? HttpResponse.json((state.abTest = { ...state.abTest!, ...change }));
        }),
        http.delete(`${EMAIL}/:id/ab-test`, async ({ request }) => {
            await note(request);
            state.abTest = undefined;
            return new HttpResponse(null, { status: 204 });
        }),
        http.post(`${EMAIL}/:id/test-send`, async ({ request }) => {
            const { to } = (await note(request)) as { to: string[] };
            return HttpResponse.json({ items: to.map((address) => ({ id: `test-${address}`, to: address, subject: 'Wool', status: 'QUEUED', attempts: 0, createdAt: AT })) }, { status: 202 });
        }),
        http.get(`${EMAIL}/transactional/:id`, ({ params }) => HttpResponse.json({ id: params.id, to: String(params.id).replace('test-', ''), subject: 'Wool', status: state.testStatus, attempts: 1, createdAt: AT, ...(state.testReason && { reason: state.testReason }) })),
        http.get(`${EMAIL}/:id/ab-test/results`, () => HttpResponse.json(state.results)),
        http.post(`${EMAIL}/:id/ab-test/winner`, async ({ request }) => {
            await note(request);
            state.results = { ...state.results, status: 'DECIDED' };
            state.abTest = { ...state.abTest!, status: 'DECIDED', decision: { outcome: 'INSUFFICIENT_DATA', variant: 'B', decidedAt: AT, decidedBy: 'Mark', summary: 'Variant B was chosen.' } };
            return HttpResponse.json(state.abTest);
        }),
    ];
    return { templates, blocks, versions, writes, state, handlers };
}
