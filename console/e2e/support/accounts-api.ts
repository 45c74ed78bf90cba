import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { at } from './data.ts';
import { FEATURES } from './posts-api.ts';
import { problem } from './problem.ts';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const picture = (hue: number) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 45% 55%)"/><circle cx="20" cy="20" r="9" fill="hsl(${hue} 50% 30%)"/></svg>`)}`;

const account = (id: string, platform: string, name: string, part: object = {}) => ({
    id, platform, externalAccountId: `x-${id}`, name, handle: name.toLowerCase().replace(/\W+/g, ''), status: 'CONNECTED', renewsItself: true, expiresAt: at(0, 2), scopes: [], isDefault: true,
    timeZone: 'Europe/Berlin', minGap: 'PT30M', limitOverrides: {}, connectedBy: 'anna', connectedAt: at(-40), version: 3, ...part,
});

const accounts = (world: World) => [
    account('a0', 'TWITTER', world.name ?? 'Sunrise Cleaners', { picture: picture(20), limitOverrides: { MAX_LENGTH: 25_000, MAX_PARTS: 10 }, minGap: 'PT1H30M' }),
    account('a1', 'TWITTER', 'Sunrise Support', { isDefault: false, timeZone: 'America/New_York' }),
    account('a2', 'FACEBOOK', 'Sunrise Cleaners Hamburg-Altona', { renewsItself: false, expiresAt: at(4), picture: picture(200) }),
    account('a3', 'INSTAGRAM', 'sunrise.cleaners', { status: 'NEEDS_ATTENTION', attention: 'PERMISSION_MISSING', attentionDetail: '(#10) Application does not have permission for this action', attentionSince: at(-1, -3) }),
    account('a4', 'LINKEDIN', 'Sunrise Cleaners GmbH', { status: 'NEEDS_ATTENTION', attention: 'LOGIN_EXPIRED', attentionDetail: 'The token used in the request has expired', attentionSince: at(0, -6) }),
    account('a5', 'LINKEDIN', 'Sunrise Franchise', { isDefault: false, renewsItself: false, expiresAt: at(41) }),
    account('a6', 'BLUESKY', 'Sunrise', { handle: 'sunrise.bsky.social', expiresAt: undefined }),
];

const limit = (accountId: string, operation: string, name: string, max: number, remaining: number, part: object = {}) => ({ accountId, operation, name, scope: 'ACCOUNT', limit: max, remaining, observedAt: at(0, -0.2), ...part });
const LIMITS = [
    limit('a0', 'PUBLISH', 'user posts per 24 hours', 100, 12, { resetsAt: at(0, 5) }),
    limit('a0', 'PUBLISH', 'app posts per 24 hours', 500, 380, { scope: 'APP', resetsAt: at(0, 9) }),
    limit('a0', 'READ', 'requests per 15 minutes', 900, 0, { resetsAt: at(0, 0.2) }),
    limit('a2', 'READ', 'calls per hour (pages)', 100, 71),
    limit('a6', 'PUBLISH', 'posts per hour', 1666, 1660, { resetsAt: at(0, -1) }),
];

const rules: Record<string, Record<string, number>> = {
    TWITTER: { MAX_LENGTH: 280, FOLD: 280, ADVISED_HASHTAGS: 2, CLICKABLE_LINKS: 1, KEEPS_LINE_BREAKS: 1, MAX_PARTS: 25, MIN_MEDIA: 0, MAX_MEDIA: 4 },
    BLUESKY: { MAX_LENGTH: 300, MAX_BYTES: 3000, MAX_PARTS: 25, MAX_MEDIA: 4 },
};

/** Evenings and, on weekdays, mornings suit; where nothing is known, all hours do. */
function week(world: World) {
    return WEEKDAYS.flatMap((weekday, day) =>
        Array.from({ length: 24 }, (_, hour) => {
            const evening = Math.max(0, 1 - Math.abs(hour - 19) / 4);
            const morning = day < 5 ? Math.max(0, 0.85 - Math.abs(hour - 8) / 3) : 0;
            const score = world.thin ? 1 : Math.min(1, Math.max(evening * (day === 2 ? 1 : 0.82), morning, 0.06));
            return { weekday, hour, score: Math.round(score * 1000) / 1000, ownShare: world.bare || world.thin ? 0 : Math.round((0.35 + 0.4 * score) * 100) / 100 };
        }),
    );
}

function bestTimes(platform: string, accountId: string | undefined, world: World) {
    const hours = week(world);
    const best = [...hours].sort((one, other) => other.score - one.score).slice(0, 5);
    const none = world.bare || world.thin || !accountId;
    return { platform, accountId, timeZone: 'Europe/Berlin', source: none ? 'USUAL_HOURS' : 'OWN_ENGAGEMENT', posts: none ? 0 : 148, best, hours };
}

const SLOTS = [['MONDAY', '08:30'], ['MONDAY', '12:00'], ['MONDAY', '18:45'], ['TUESDAY', '08:30'], ['WEDNESDAY', '08:30'], ['WEDNESDAY', '19:00'], ['THURSDAY', '08:30'], ['FRIDAY', '08:30'], ['SUNDAY', '19:15']].map(([weekday, time]) => ({ weekday, time }));
const CHOICES = ['Sunrise Cleaners Hamburg-Altona', 'Sunrise Cleaners Bremen', 'Sunrise Franchise and everything that belongs to it, a name that is too long for its line', 'Wool Lovers'].map((name, n) => ({ externalAccountId: n === 0 ? 'x-a2' : `p${n}`, name, picture: picture(n * 70) }));
const NETWORKS = ['TWITTER', 'FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'TIKTOK', 'BLUESKY'];

/** Answers what the social service answers about accounts, their best times and slots; undefined for anything else. */
export function accountsApi(route: Route, url: URL, world: World): Promise<void> | undefined {
    const [, , area, part, id, last] = url.pathname.split('/');
    if (area !== 'social') return undefined;
    const method = route.request().method();
    const all = world.count === 0 ? [] : accounts(world);
    if (part === 'accounts' && id === 'logins') return method === 'GET' ? route.fulfill({ json: { id: last, platform: 'FACEBOOK', accounts: CHOICES } }) : problem(route, 503, 'Unavailable', 'This installation is not registered at TikTok.');
    if (part === 'accounts' && id === 'password') return problem(route, 422, 'Unprocessable', 'The network does not accept the login.', [{ pointer: '/password', detail: 'Invalid identifier or password' }]);
    if (part === 'settings') return route.fulfill({ json: { approvals: 'NONE' } });
    if (part === 'accounts') return route.fulfill({ json: id ? all.find((one) => one.id === id) : { items: all } });
    if (part === 'platform' && last === 'info') return route.fulfill({ json: { platform: id, name: id, features: FEATURES[id ?? ''] ?? [], limits: rules[id ?? ''] ?? { MAX_LENGTH: 3000, MAX_MEDIA: 10, MIN_MEDIA: 0 }, passwordLogin: id === 'BLUESKY' } });
    if (part === 'platform' && last === 'privacy-levels') return route.fulfill({ json: { levels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] } });
    if (part === 'platform' && last === 'rate-limits') return route.fulfill({ json: { platform: id, limits: LIMITS } });
    if (part === 'platform' && last === 'validate') {
        if (id === 'BLUESKY') return problem(route, 503, 'Unavailable', 'The network does not respond.');
        const results = all.filter((one) => one.platform === id).map((one) => ({ accountId: one.id, name: one.name, ...(one.status === 'CONNECTED' ? { works: true } : { works: false, problem: 'TOKEN_EXPIRED', detail: 'The token used in the request has expired' }) }));
        return route.fulfill({ json: { platform: id, accounts: results } });
    }
    if (part === 'platforms') {
        const asked = url.searchParams.get('accountId');
        const found = all.find((one) => one.id === asked);
        return route.fulfill({ json: { items: found ? [bestTimes(found.platform, found.id, world)] : NETWORKS.map((platform) => bestTimes(platform, all.find((one) => one.platform === platform)?.id, world)) } });
    }
    if (part === 'slots') return route.fulfill({ json: { items: world.bare ? [] : SLOTS } });
    return undefined;
}
