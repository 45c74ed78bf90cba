import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { at } from './data.ts';
import { problem } from './problem.ts';

/** Mock social posts in the format of the social service. */
const NETWORKS = ['LINKEDIN', 'TWITTER', 'INSTAGRAM', 'FACEBOOK', 'BLUESKY', 'TIKTOK'];
const TEXTS = [
    'Wool is patient. Give it a day of rest between two wearings, and it keeps its shape for years.',
    'Your coat has been waiting since March. We pick it up on Thursday, and it is back on Saturday. #wool #winter',
    'Never hang a heavy jumper on a hanger: the shoulders stretch. Lay it flat on a towel instead.',
    'Moths like sweat, not wool. Clean everything before you store it.',
    'Cashmere, merino, lambswool: what the label says, and what it does not.',
];

const campaignOf = (n: number) => `0198${String(n).padStart(4, '0')}-0000-7000-8000-000000000000`;

interface State {
    status: string;
    holds?: string[];
    failure?: { code: string; detail?: string };
    warning?: string;
    cancelReason?: string;
}

const STATES: State[] = [
    { status: 'QUEUED' },
    { status: 'HELD', holds: ['ACCOUNT'] },
    { status: 'QUEUED' },
    { status: 'FAILED', failure: { code: 'CONTENT_REFUSED', detail: 'Your post contains a link that our systems have flagged.' } },
    { status: 'PUBLISHED', warning: 'The first comment was refused.' },
    { status: 'UNKNOWN' },
    { status: 'HELD', holds: ['CAMPAIGN', 'APPROVAL'] },
    { status: 'PUBLISHED' },
];

const DONE = { number: 1, startedAt: at(-1), finishedAt: at(-1, 0.0006), outcome: 'DONE' };
const LEDGERS: Record<string, object[]> = {
    FAILED: [
        { ...DONE, step: 'UPLOAD 0', remoteId: 'urn:li:image:C5622AQH' },
        { ...DONE, step: 'PUBLISH 0', outcome: 'UNKNOWN', detail: 'The network did not answer in time.' },
        { ...DONE, number: 2, step: 'PUBLISH 0', startedAt: at(-0.99), finishedAt: at(-0.99, 0.0003), outcome: 'NOT_FOUND' },
        { ...DONE, number: 3, step: 'PUBLISH 0', startedAt: at(-0.98), finishedAt: at(-0.98, 0.0003), outcome: 'CONTENT_REFUSED', detail: 'Your post contains a link that our systems have flagged.' },
    ],
    PUBLISHED: [{ ...DONE, step: 'UPLOAD 0' }, { ...DONE, step: 'PUBLISH 0', remoteId: '7132' }, { ...DONE, step: 'COMMENT 0', outcome: 'CONTENT_REFUSED', detail: 'Comments are turned off.' }],
    UNKNOWN: [{ ...DONE, step: 'PUBLISH 0', outcome: 'UNKNOWN', detail: 'The network did not answer in time.' }],
};

export function socialPost(n: number, world: World) {
    const state = world.postStatus ? STATES.find(({ status }) => status === world.postStatus)! : STATES[n % STATES.length]!;
    const text = world.name ?? TEXTS[n % TEXTS.length]!;
    const past = state.status === 'PUBLISHED' || state.status === 'FAILED' || state.status === 'UNKNOWN';
    const scheduledFor = at(past ? -1 - (n % 9) : 0.5 + (n % 21) * 0.9, (n * 5) % 7);
    return {
        id: `s${n}`, campaignId: campaignOf(n % 3), platform: NETWORKS[n % NETWORKS.length], accountId: 'a0', text, parts: n % 5 === 1 ? [text, TEXTS[2], TEXTS[3]] : [text],
        media: [{ url: 'https://console.example/mark.svg', type: 'image/png', ...(n % 2 === 0 && { altText: 'A grey jumper drying flat on a towel' }) }], link: 'https://sunrise.example/blog/wool-in-winter',
        options: { madeWithAi: n % 4 === 0, firstComment: 'More in the link of our profile.' }, holds: [], authors: ['anna'], ...state, scheduledFor, timing: ['EXACT', 'BEST', 'SLOT'][n % 3],
        ...(state.status === 'QUEUED' && { nextAttemptAt: scheduledFor }), ...(state.status === 'PUBLISHED' && { publishedAt: scheduledFor, externalId: '7132', url: 'https://linkedin.example/7132' }),
        createdBy: 'mark', createdAt: at(-12), updatedAt: at(-1), version: 3, attempts: LEDGERS[state.status] ?? [],
    };
}

/** What each network allows. */
export const FEATURES: Record<string, string[]> = {
    LINKEDIN: ['FIRST_COMMENT', 'ALT_TEXT', 'EDIT', 'DELETE', 'LINK_PREVIEW'], TWITTER: ['THREAD', 'FIRST_COMMENT', 'ALT_TEXT', 'DELETE'], INSTAGRAM: ['FIRST_COMMENT', 'ALT_TEXT'],
    FACEBOOK: ['FIRST_COMMENT', 'ALT_TEXT', 'EDIT', 'DELETE', 'LINK_PREVIEW'], BLUESKY: ['THREAD', 'ALT_TEXT', 'DELETE', 'LINK_PREVIEW'], TIKTOK: ['PRIVACY', 'AI_DISCLOSURE'],
};

const all = (world: World) => Array.from({ length: world.count ?? 18 }, (_, n) => socialPost(n, world));

function calendar(url: URL, world: World) {
    const [from, to] = [url.searchParams.get('from')!, url.searchParams.get('to')!];
    const platforms = url.searchParams.getAll('platform');
    const items = all(world)
        .filter(({ scheduledFor, platform }) => scheduledFor >= from && scheduledFor < to && (platforms.length === 0 || platforms.includes(platform!)))
        .sort((a, b) => a.scheduledFor.localeCompare(b.scheduledFor))
        .map(({ id, campaignId, platform, accountId, status, holds, failure, timing, scheduledFor, text, parts, media, version }) => ({ id, campaignId, platform, accountId, status, holds, failureCode: failure?.code, timing, scheduledFor, excerpt: text, parts: parts.length, media: media.length, version }));
    return { from, to, items, complete: (world.count ?? 0) < 1000 };
}

function queue(url: URL, world: World) {
    const posts = all(world);
    const status = url.searchParams.get('status');
    const counts = [...new Set(posts.map((post) => post.status))].map((one) => ({ platform: 'LINKEDIN', status: one, posts: posts.filter((post) => post.status === one).length }));
    return { items: posts.filter((post) => !status || post.status === status).slice(0, 50), counts, ...(posts.length > 50 && { nextCursor: '50' }) };
}

function schedule(route: Route, world: World): Promise<void> {
    const wanted = route.request().postDataJSON() as { platform: string; content?: string; parts?: string[]; scheduledTime: string };
    if (world.failed && wanted.platform === 'LINKEDIN') return problem(route, 422, 'Unprocessable', 'The post breaks the rules of LinkedIn.', [{ pointer: '/content', detail: 'must not be longer than 3,000 characters' }]);
    const post = socialPost(NETWORKS.indexOf(wanted.platform) * 2, { ...world, postStatus: 'QUEUED' });
    return route.fulfill({ status: 201, json: { ...post, platform: wanted.platform, parts: wanted.parts ?? [wanted.content], timing: 'BEST', timeEvidence: { source: wanted.platform === 'LINKEDIN' ? 'OWN_ENGAGEMENT' : 'USUAL_HOURS', posts: 214, ownShare: wanted.platform === 'LINKEDIN' ? 0.81 : 0.22 } } });
}

const RHYTHMS = [
    { weekdays: ['TUESDAY'], time: '08:30', parts: ['Tip of the week: brush your coat before you hang it up. Dust is what wears wool out.'], platform: 'LINKEDIN', accountId: 'a3', nextAt: at(9) },
    { weekdays: ['MONDAY', 'WEDNESDAY', 'FRIDAY'], time: '18:15', parts: [TEXTS[1], TEXTS[2]], platform: 'BLUESKY', accountId: 'a6', until: at(32), nextAt: at(8) },
    { weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], time: '12:00', parts: [TEXTS[3]], platform: 'FACEBOOK' },
    { weekdays: ['SUNDAY'], time: '19:00', parts: [TEXTS[4]], platform: 'TWITTER', accountId: 'a0', failure: 'The campaign has ended.' },
];

const series = (world: World) =>
    world.count === 0 ? [] : RHYTHMS.map((one, n) => ({ id: `r${n}`, campaignId: campaignOf(0), timeZone: 'Europe/Berlin', createdBy: 'mark', createdAt: at(-12), version: 1, ...one, ...(world.name && { parts: [world.name] }) }));

/** What the service says about a file with twelve rows; with `failed`, some need to be corrected. */
function imported(world: World, dryRun: boolean) {
    const items = Array.from({ length: 12 }, (_, n) => {
        const refused = world.failed && n % 5 === 1;
        const errors = n === 1 ? [{ pointer: '/scheduledTime', detail: 'must be in the future' }] : [{ pointer: '/content', detail: 'must not be longer than 280 characters' }, { pointer: '/media', detail: 'must be an absolute address such as https://sunrise.example/coat.jpg' }];
        return { line: n + 2, platform: NETWORKS[n % NETWORKS.length], excerpt: world.name ?? TEXTS[n % TEXTS.length], errors: [], ...(refused ? { reason: 'The row is invalid.', errors } : { scheduledFor: at(1 + n, n % 5), ...(!dryRun && { postId: `s${n}` }) }) };
    });
    const refused = items.filter((item) => 'reason' in item).length;
    return { dryRun, added: !dryRun && refused === 0, rows: items.length, refused, items };
}

/** Answers for social posts; undefined for other paths. */
export function postsApi(route: Route, url: URL, world: World): Promise<void> | undefined {
    const [, , area, id = '', part] = url.pathname.split('/');
    if (area !== 'social') return undefined;
    if (id === 'calendar') return route.fulfill({ json: calendar(url, world) });
    if (id === 'series') return route.fulfill({ json: { items: series(world) } });
    if (id === 'queue' && part === 'import') return route.fulfill({ json: imported(world, url.searchParams.get('dryRun') === 'true') });
    if (id === 'queue') return route.fulfill({ json: queue(url, world) });
    if (id === 'schedule') return schedule(route, world);
    if (!/^s\d+$/.test(id)) return undefined;
    if (world.missing) return problem(route, 404, 'Not found', 'Post not found.');
    if (part === 'analytics') return route.fulfill({ json: { postId: id, counters: world.bare ? {} : { impressions: 12_480, reach: 9_310, engagements: 512, likes: 431, comments: 38, shares: 43, clicks: 207 }, ...(!world.bare && { asOf: at(-0.02) }) } });
    if (route.request().method() !== 'GET' && world.conflict) return problem(route, 412, 'Precondition failed', 'The post has changed.');
    const wanted = route.request().method() === 'POST' ? (route.request().postDataJSON() as { scheduledTime?: string } | null) : undefined;
    return route.fulfill({ json: { ...socialPost(Number(id.slice(1)), world), ...(wanted?.scheduledTime && { scheduledFor: wanted.scheduledTime, version: 4 }) } });
}
