import { http, HttpResponse } from 'msw';
import type { CalendarEntry, NewSeries, PlatformInfo, Series, SocialPost } from '#features/social/types.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { SITE } from '#testing/render-page.tsx';

const SOCIAL = `${SITE}/marketing/social`;

/** A post that waits for its time. */
export const storedSocialPost = (id: string, part: Partial<SocialPost> = {}): SocialPost => ({
    id,
    campaignId: 'c1',
    platform: 'LINKEDIN',
    accountId: 'a1',
    text: part.parts?.[0] ?? 'Wool is patient.',
    parts: ['Wool is patient.'],
    media: [],
    options: { madeWithAi: false },
    status: 'QUEUED',
    holds: [],
    scheduledFor: '2099-11-24T09:00:00Z',
    timing: 'EXACT',
    createdBy: 'mark',
    authors: ['mark'],
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
    attempts: [],
    ...part,
});

/** A post that is published every Monday and Thursday. */
export const storedSeries = (id: string, part: Partial<Series> = {}): Series => ({
    id,
    campaignId: 'c1',
    platform: 'LINKEDIN',
    accountId: 'a1',
    parts: ['Tip of the day: air your wool.'],
    media: [],
    options: { madeWithAi: false },
    weekdays: ['MONDAY', 'THURSDAY'],
    time: '09:30',
    timeZone: 'Europe/Berlin',
    nextAt: '2099-11-26T08:30:00Z',
    createdBy: 'mark',
    createdAt: '2026-11-01T00:00:00Z',
    version: 1,
    ...part,
});

const FEATURES: Record<string, PlatformInfo['features']> = {
    TWITTER: ['THREAD', 'ALT_TEXT', 'DELETE', 'LINK_PREVIEW'],
    LINKEDIN: ['ALT_TEXT', 'FIRST_COMMENT', 'EDIT', 'DELETE', 'LINK_PREVIEW'],
    TIKTOK: ['PRIVACY', 'AI_DISCLOSURE'],
};

export const entryOf = ({ id, campaignId, platform, accountId, status, holds, failure, timing, scheduledFor, movedBecause, delay, text, parts, media, version }: SocialPost): CalendarEntry => ({
    id, campaignId, platform, accountId, status, holds, failureCode: failure?.code, timing, scheduledFor, movedBecause, delay, excerpt: text, parts: parts.length, media: media.length, version,
});

const problem = (status: number, detail: string) => HttpResponse.json({ title: 'Problem', status, detail }, { status });

/** A social service that stores posts, checks versions and records what is written; campaigns and content rules come with it. */
export function postServer() {
    const posts = new Map<string, SocialPost>();
    const series = new Map<string, Series>();
    const writes: { path: string; body: Record<string, unknown>; ifMatch: string | null; key: string | null }[] = [];
    const state = {
        /** The problem that posts of a network are refused with. */
        refused: {} as Record<string, string>,
        down: false,
        complete: true,
        /** Who may see posts; undefined if the network cannot be asked. */
        privacyLevels: ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'] as string[] | undefined,
        approvals: 'FOUR_EYES',
        accounts: [{ id: 'a1', platform: 'LINKEDIN', name: 'Sunrise', status: 'CONNECTED', isDefault: true, limitOverrides: {} }] as object[],
        campaigns: [storedCampaign('c1', { status: 'ACTIVE' }), storedCampaign('c2', { name: 'Archived', status: 'COMPLETED' })],
    };
    const record = async (request: Request) => {
        const body = (request.body ? await request.json() : {}) as Record<string, unknown>;
        writes.push({ path: new URL(request.url).pathname.replace('/marketing/social', ''), body, ifMatch: request.headers.get('If-Match'), key: request.headers.get('Idempotency-Key') });
        return body;
    };
    /** Changes a post as another person or the service would. */
    const change = (id: string, part: Partial<SocialPost>) => {
        const after = { ...posts.get(id)!, ...part, version: posts.get(id)!.version + 1 };
        posts.set(id, after);
        return after;
    };
    const written = (path: string, method: 'post' | 'patch', apply: (post: SocialPost, body: Record<string, unknown>) => Partial<SocialPost> | Response) =>
        http[method](`${SOCIAL}/:id${path}`, async ({ request, params }) => {
            const body = await record(request);
            const post = posts.get(String(params.id));
            if (!post) return problem(404, 'Post not found.');
            if (request.headers.get('If-Match') !== `"${post.version}"`) return problem(412, 'The post has changed.');
            const result = apply(post, body);
            return result instanceof Response ? result : HttpResponse.json(change(post.id, result));
        });
    const best = '2099-11-25T08:00:00Z';
    const handlers = [
        http.get(`${SOCIAL}/series`, ({ request }) => HttpResponse.json({ items: [...series.values()].filter(({ campaignId }) => campaignId === new URL(request.url).searchParams.get('campaignId')) })),
        http.post(`${SOCIAL}/series`, async ({ request }) => {
            const { content, ...body } = (await record(request)) as unknown as NewSeries;
            const made = storedSeries(`series-${body.platform}`, { ...(body as Partial<Series>), parts: body.parts ?? [content ?? ''] });
            series.set(made.id, made);
            return HttpResponse.json(made, { status: 201 });
        }),
        http.delete(`${SOCIAL}/series/:id`, async ({ request, params }) => {
            await record(request);
            const found = series.get(String(params.id));
            if (!found) return problem(404, 'Recurring post not found.');
            if (request.headers.get('If-Match') !== `"${found.version}"`) return problem(412, 'The recurring post has changed.');
            series.delete(found.id);
            return new HttpResponse(null, { status: 204 });
        }),
        http.get(`${SOCIAL}/calendar`, ({ request }) => {
            if (state.down) return problem(422, 'social-service does not respond.');
            const query = new URL(request.url).searchParams;
            const platforms = query.getAll('platform');
            const items = [...posts.values()]
                .filter(({ platform, scheduledFor, status }) => status !== 'CANCELLED' && (platforms.length === 0 || platforms.includes(platform)) && scheduledFor >= query.get('from')! && scheduledFor < query.get('to')!)
                .map(entryOf);
            return HttpResponse.json({ from: query.get('from'), to: query.get('to'), items, complete: state.complete });
        }),
        http.get(`${SOCIAL}/platforms/recommendations`, () => HttpResponse.json({ items: [] })),
        http.get(`${SOCIAL}/accounts`, () => HttpResponse.json({ items: state.accounts })),
        http.get(`${SOCIAL}/platform/:platform/info`, ({ params }) => HttpResponse.json({ platform: params.platform, name: params.platform, features: FEATURES[String(params.platform)] ?? [], limits: { MAX_LENGTH: 280 }, passwordLogin: false })),
        http.get(`${SOCIAL}/platform/:platform/privacy-levels`, () => (state.privacyLevels ? HttpResponse.json({ levels: state.privacyLevels }) : problem(409, 'No account is connected.'))),
        http.get(`${SOCIAL}/settings`, () => HttpResponse.json({ approvals: state.approvals })),
        http.get(`${SOCIAL}/queue/:campaign`, ({ request, params }) => {
            const status = new URL(request.url).searchParams.get('status');
            const all = [...posts.values()].filter(({ campaignId }) => campaignId === params.campaign);
            const counts = [...new Set(all.map((post) => post.status))].map((one) => ({ platform: 'LINKEDIN', status: one, posts: all.filter((post) => post.status === one).length }));
            return HttpResponse.json({ items: all.filter((post) => !status || post.status === status), counts });
        }),
        http.post(`${SOCIAL}/schedule`, async ({ request }) => {
            const body = await record(request);
            const platform = body.platform as SocialPost['platform'];
            const refusal = state.refused[platform];
            if (refusal) return problem(422, refusal);
            const isBest = body.scheduledTime === 'best';
            const parts = (body.parts as string[] | undefined) ?? [String(body.content)];
            const made = storedSocialPost(`new-${platform}`, {
                platform, parts, timing: isBest ? 'BEST' : body.scheduledTime === 'next-slot' ? 'SLOT' : 'EXACT', scheduledFor: isBest ? best : String(body.scheduledTime),
                ...(isBest && { timeEvidence: { source: 'USUAL_HOURS', posts: 12, ownShare: 0.4 } }),
            });
            posts.set(made.id, made);
            return HttpResponse.json(made, { status: 201 });
        }),
        written('/publish', 'post', () => ({ scheduledFor: new Date().toISOString() })),
        written('/approve', 'post', () => ({ status: 'QUEUED', holds: [], authors: [] })),
        written('/settle', 'post', (_, body) => (body.published ? { status: 'PUBLISHED', externalId: String(body.externalId) } : { status: 'QUEUED', failure: undefined })),
        written('/retry', 'post', () => ({ status: 'QUEUED', failure: undefined })),
        written('/cancel', 'post', () => ({ status: 'CANCELLED', cancelReason: 'Cancelled by a person.' })),
        written('/reschedule', 'post', (_, body) => ({ scheduledFor: body.scheduledTime === 'best' ? best : String(body.scheduledTime) })),
        written('', 'patch', (post, { content, ...body }) => ({ ...(body as Partial<SocialPost>), ...(content !== undefined && { text: String(content), parts: [String(content)] }), options: { madeWithAi: false, ...(body.options as object) } , media: (body.media as SocialPost['media']) ?? post.media })),
        http.delete(`${SOCIAL}/:platform/:externalId`, async ({ request }) => {
            await record(request);
            return new HttpResponse(null, { status: 204 });
        }),
        http.get(`${SOCIAL}/:id/analytics`, ({ params }) => HttpResponse.json({ postId: params.id, counters: { impressions: 1200, likes: 34 }, asOf: '2026-11-24T10:00:00Z' })),
        http.get(`${SOCIAL}/:id`, ({ params }) => {
            const post = posts.get(String(params.id));
            return post ? HttpResponse.json(post) : problem(404, 'Post not found.');
        }),
        http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json({ items: state.campaigns, counts: {} })),
        http.get(`${SITE}/marketing/campaigns/:id`, ({ params }) => HttpResponse.json(state.campaigns.find(({ id }) => id === params.id) ?? storedCampaign(String(params.id)))),
        http.get(`${SITE}/marketing/content/rules`, () =>
            HttpResponse.json({
                items: [
                    { platform: 'TWITTER', counting: 'WEIGHTED', limits: [{ limit: 'MAX_LENGTH', value: 280 }, { limit: 'MAX_PARTS', value: 25 }] },
                    { platform: 'LINKEDIN', counting: 'UTF_16', limits: [{ limit: 'MAX_LENGTH', value: 3000 }] },
                ],
            }),
        ),
        http.post(`${SITE}/marketing/content/validate`, async ({ request }) => {
            const { platform, text } = (await request.json()) as { platform: string; text: string };
            const long = text.length > (platform === 'TWITTER' ? 280 : 3000);
            return HttpResponse.json({ platform, allowed: !long, length: text.length, maxLength: 280, violations: long ? [{ rule: 'LENGTH', part: 'body', message: 'too long', advice: false }] : [] });
        }),
    ];
    return { posts, series, writes, state, change, handlers };
}
