import { http, HttpResponse } from 'msw';
import type { Fallback, Lesson, Piece } from '#features/content/repurpose/types.ts';
import type { Variation } from '#features/content/repurpose/api/variations.ts';
import { SITE } from '#testing/render-page.tsx';

export const storedPiece = (id: string, part: Partial<Piece> = {}): Piece => {
    const text = part.text ?? 'Wool lasts longer when it is washed less.';
    return {
        id,
        blogPostId: 'p1',
        platform: 'LINKEDIN',
        status: 'DRAFT',
        engine: 'built-in',
        angle: 'claim',
        text,
        hashtags: [],
        parts: [],
        script: [],
        lines: [],
        media: [],
        body: text,
        length: text.length,
        maxLength: 3000,
        violations: [],
        publications: [],
        revision: 1,
        createdBy: 'anna',
        writtenBy: 'anna',
        authors: ['anna'],
        createdAt: '2026-11-22T08:00:00Z',
        updatedAt: '2026-11-22T08:00:00Z',
        version: 1,
        ...part,
    };
};

const LIMITS: Record<string, Record<string, number>> = {
    TWITTER: { MAX_LENGTH: 280, FOLD: 280, CLICKABLE_LINKS: 1, MAX_PARTS: 25 },
    BLUESKY: { MAX_LENGTH: 300, MAX_BYTES: 3000, FOLD: 300, CLICKABLE_LINKS: 1, MAX_PARTS: 25 },
    LINKEDIN: { MAX_LENGTH: 3000, FOLD: 30, CLICKABLE_LINKS: 1 },
    EMAIL: { MAX_LENGTH: 100_000, ADVISED_SUBJECT: 78, ADVISED_PREVIEW: 140, CLICKABLE_LINKS: 1 },
    TIKTOK: { MAX_LENGTH: 2200, FOLD: 150, CLICKABLE_LINKS: 0 },
};

/** What the revisions of a piece say; the last is the next proposal. */
const TEXTS = ['', 'Wash wool rarely.', 'Wash wool less often.', 'Wash wool less.', 'Wash wool less, and air it more.'];

/** A rewrite that fails: what the service says, and at which field. */
interface Refused {
    pointer: string;
    detail: string;
    members?: Record<string, string | undefined>;
}

/** A content service with one post: it stores pieces, checks versions and records what is written. */
export function pieceServer() {
    const pieces = new Map<string, Piece>();
    const writes: { path: string; body: Record<string, unknown>; ifMatch: string | null; key: string | null }[] = [];
    const state = { approvals: 'ANYONE', content: 'Wool lasts longer when it is washed less. Never hang a wet jumper.', failing: new Set<string>(), proposal: 'OPEN', voices: [] as object[], advice: [] as object[], lessons: [] as Lesson[], variations: [] as Variation[], shorter: 'Short.', hasModel: true, fallback: undefined as Fallback | undefined, refused: undefined as Refused | undefined };
    const problem = (status: number, detail: string) => HttpResponse.json({ title: 'Problem', status, detail }, { status });
    const record = async (request: Request) => {
        const body = (await request.json()) as Record<string, unknown>;
        writes.push({ path: new URL(request.url).pathname, body, ifMatch: request.headers.get('If-Match'), key: request.headers.get('Idempotency-Key') });
        return body;
    };
    /** Changes a piece as another person would. */
    const change = (id: string, part: Partial<Piece>) => {
        const before = pieces.get(id)!;
        pieces.set(id, { ...before, ...part, version: before.version + 1 });
    };
    const patched = (id: string, ifMatch: string | null, part: Partial<Piece>) => {
        const piece = pieces.get(id)!;
        if (ifMatch !== `"${piece.version}"`) return problem(412, 'The piece has changed.');
        if (part.status === 'APPROVED' && piece.violations.some(({ advice }) => !advice)) return problem(422, 'The piece breaks rules of its platform.');
        change(id, part);
        return HttpResponse.json(pieces.get(id)!);
    };
    const content = `${SITE}/marketing/content`;
    const handlers = [
        http.get(`${SITE}/marketing/blog/:id`, ({ params }) =>
            params.id === 'p1'
                ? HttpResponse.json({ id: 'p1', slug: 'wool', title: 'Five ways to keep wool', format: 'MARKDOWN', status: 'PUBLISHED', keywords: [], content: state.content, createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', createdBy: 'anna', writtenBy: 'anna', version: 1 })
                : problem(404, 'Blog post not found.'),
        ),
        http.get(`${content}/repurposed/:id`, () => {
            const items = [...pieces.values()];
            const counts = (field: 'status' | 'platform') => Object.fromEntries(items.map((item) => [item[field], items.filter((other) => other[field] === item[field]).length]));
            return HttpResponse.json({ blogPostId: 'p1', items, byStatus: counts('status'), byPlatform: counts('platform') });
        }),
        http.get(`${content}/pieces/:id`, ({ params }) => HttpResponse.json(pieces.get(String(params.id))!)),
        http.get(`${content}/settings`, () => HttpResponse.json({ approvals: state.approvals })),
        http.get(`${content}/rules`, () =>
            HttpResponse.json({
                items: Object.entries(LIMITS).map(([platform, limits]) => ({
                    platform,
                    counting: platform === 'TWITTER' ? 'WEIGHTED' : platform === 'BLUESKY' ? 'GRAPHEMES' : 'UTF_16',
                    limits: Object.entries(limits).map(([limit, value]) => ({ limit, value, standard: value, overridden: false, source: 'https://x.example', lookedUp: '2026-11-28' })),
                })),
            }),
        ),
        http.post(`${content}/validate`, async ({ request }) => {
            const { text, platform } = (await request.json()) as { text: string; platform: string };
            const violations = text.includes('forbidden') ? [{ rule: 'CHARACTERS', part: 'body', message: '', advice: false }] : [];
            return HttpResponse.json({ platform, allowed: violations.length === 0, length: text.length, maxLength: 3000, violations });
        }),
        http.post(`${content}/variations`, async ({ request }) => {
            const { platform, count } = (await record(request)) as { platform: Piece['platform']; count: number };
            if (state.variations.length < 3) return problem(422, 'The text has too little material for three variations that differ.');
            return HttpResponse.json({ platform, requested: count, items: state.variations });
        }),
        http.post(`${content}/optimize-length`, async ({ request }) => {
            const { maxLength } = (await record(request)) as { maxLength: number };
            if (state.shorter === '') return problem(422, 'No whole sentence of the text fits.');
            return HttpResponse.json({ text: state.shorter, length: state.shorter.length, maxLength, changed: true, engine: 'built-in', kept: [] });
        }),
        http.get(`${content}/model-usage`, () => HttpResponse.json({ configured: state.hasModel, items: [] })),
        http.post(`${content}/repurposed/:id/rewrite`, async ({ request, params }) => {
            const id = String(params.id);
            await record(request);
            const { refused, fallback } = state;
            if (refused) return HttpResponse.json({ title: 'Problem', status: 422, detail: refused.detail, errors: [{ pointer: refused.pointer, detail: 'cannot be met' }], ...refused.members }, { status: 422 });
            // The proposal is a revision, and leaves the piece and its version as they are.
            pieces.set(id, { ...pieces.get(id)!, revision: 4 });
            const text = TEXTS[4]!;
            const revision = { number: 4, kind: 'PROPOSED', proposal: 'OPEN', status: 'DRAFT', changedBy: 'mark', engine: fallback || !state.hasModel ? 'built-in' : 'claude-sonnet-4-5', changedAt: '2026-11-22T09:00:00Z' };
            return HttpResponse.json({ proposal: { ...pieces.get(id)!, text, body: text, length: text.length, revision }, fallback }, { status: 201 });
        }),
        http.post(`${content}/repurpose/:id`, async ({ request }) => {
            const { platforms, campaignId } = (await record(request)) as { platforms: Piece['platform'][]; campaignId?: string };
            const [platform] = platforms;
            if (state.failing.has(platform!)) return problem(503, 'content-service is not responding. Try again shortly.');
            const made = storedPiece(`new-${platform}`, { platform: platform!, ...(campaignId && { campaignId }) });
            pieces.set(made.id, made);
            return HttpResponse.json({ blogPostId: 'p1', items: [made], lessons: state.lessons.filter((lesson) => lesson.platform === platform) }, { status: 201 });
        }),
        http.patch(`${content}/repurposed/:id/status`, async ({ request, params }) => {
            const { status, reason } = (await record(request)) as { status: Piece['status']; reason?: string };
            return patched(String(params.id), request.headers.get('If-Match'), { status, ...(reason && { statusReason: reason }) });
        }),
        http.patch(`${content}/repurposed/:id`, async ({ request, params }) => patched(String(params.id), request.headers.get('If-Match'), (await record(request)) as Partial<Piece>)),
        http.get(`${content}/repurposed/:id/revisions`, () =>
            HttpResponse.json({
                items: [
                    { number: 3, kind: 'PROPOSED', proposal: state.proposal, status: 'DRAFT', changedBy: 'mark', engine: 'built-in', changedAt: '2026-11-22T08:30:00Z', reason: 'Shorter' },
                    { number: 2, kind: 'EDITED', status: 'DRAFT', changedBy: 'mark', changedAt: '2026-11-22T08:20:00Z' },
                    { number: 1, kind: 'CREATED', status: 'DRAFT', changedBy: 'anna', engine: 'built-in', changedAt: '2026-11-22T08:00:00Z' },
                ],
            }),
        ),
        http.get(`${content}/repurposed/:id/revisions/comparison`, ({ request, params }) => {
            const query = new URL(request.url).searchParams;
            const of = (number: string | null) => ({ ...pieces.get(String(params.id))!, text: TEXTS[Number(number)]!, revision: {} });
            return HttpResponse.json({ from: of(query.get('from')), to: of(query.get('to')), changed: ['text'] });
        }),
        http.post(`${content}/repurposed/:id/revisions/:number/:action`, async ({ request, params }) => {
            writes.push({ path: new URL(request.url).pathname, body: {}, ifMatch: request.headers.get('If-Match'), key: null });
            if (params.action === 'discard') {
                state.proposal = 'DISCARDED';
                return HttpResponse.json({});
            }
            return patched(String(params.id), request.headers.get('If-Match'), { text: TEXTS[Number(params.number)]! });
        }),
        http.post(`${content}/approvals`, async ({ request }) => {
            const { pieces: wanted } = (await record(request)) as { pieces: { id: string; version: number }[] };
            const items = wanted.map(({ id, version }) => {
                const piece = pieces.get(id)!;
                const detail = piece.version !== version ? 'The piece has changed.' : piece.violations.some(({ advice }) => !advice) ? 'The piece breaks rules of its platform.' : undefined;
                if (detail) return { id, approved: false, problem: { title: 'Problem', status: 422, detail } };
                change(id, { status: 'APPROVED' });
                return { id, approved: true, piece: pieces.get(id)! };
            });
            return HttpResponse.json({ approved: items.filter((item) => item.approved).length, refused: items.filter((item) => !item.approved).length, items });
        }),
        http.post(`${content}/recommendations`, () => HttpResponse.json({ items: state.advice })),
        http.get(`${content}/brand-voices`, () => HttpResponse.json({ items: state.voices })),
        http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json({ items: [{ id: 'c1', name: 'Winter', status: 'ACTIVE' }, { id: 'c2', name: 'Summer', status: 'COMPLETED' }], counts: {} })),
        http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json({ id: 'c1', name: 'Winter' })),
    ];
    return { pieces, writes, state, change, handlers };
}
