import { http, HttpResponse } from 'msw';
import type { Notification, NotificationSettings } from '#features/notifications/types.ts';
import type { RunningCampaign, UrgentAction } from '#features/overview/types.ts';
import { SITE } from '#testing/render-page.tsx';

const AVA = `${SITE}/marketing/orchestrator`;

export const urgent = (id: string, part: Partial<UrgentAction> = {}): UrgentAction => ({
    type: 'FAILURE', id, campaignId: 'c1', kind: 'POSTS_FAILED', channel: 'LINKEDIN', text: '2 posts on LinkedIn failed.', evidence: 'The latest error: “Timeout”.', since: '2026-11-20T08:00:00Z',
    steps: [{ text: 'Publish the posts again. The network could not be reached.', action: 'RETRY_POSTS', targets: ['p1', 'p2'] }], version: 3,
    waiting: { basis: 'MEASURED', unit: 'MONEY', perDay: 120, currency: 'EUR', share: 0.25, reason: 'In the week before, LinkedIn earned 120.00 EUR a day.' }, ...part,
});

export const advice = (id: string, part: Partial<UrgentAction> = {}): UrgentAction =>
    urgent(id, { type: 'RECOMMENDATION', kind: 'CHANNEL', text: 'Post more on LinkedIn.', steps: [], waiting: { basis: 'MEASURED', unit: 'ENGAGEMENTS', perDay: 40, share: 0.1, reason: 'At least 40 more a day.' }, ...part });

export const runningCampaign = (campaignId: string, part: Partial<RunningCampaign> = {}): RunningCampaign => ({
    campaignId, name: 'Wool', type: 'CONVERSION', status: 'ACTIVE', currency: 'EUR', budget: 1000, spent: 400, endsAt: '2026-12-01T00:00:00Z', dailyPlan: 30, waitingShare: 0.25, rank: 0.2,
    openFailures: 0, openRecommendations: 0, actions: [], moreActions: 0, updatedAt: '2026-11-21T08:00:00Z', ...part,
});

export const notification = (id: string, part: Partial<Notification> = {}): Notification => ({
    id, kind: 'FAILURE_RAISED', campaignId: 'c1', campaignName: 'Wool', subjectId: 'f1', title: `Notification ${id}`, createdAt: '2026-11-21T08:00:00Z', ...part,
});

const settings: NotificationSettings = { kinds: ['FAILURE_RAISED', 'FAILURE_CLEARED', 'RECOMMENDATION_ISSUED', 'CAMPAIGN_ENDED'], digest: { enabled: false, hour: 8, timeZone: 'UTC' }, version: 1 };

/** Ava's overview and notifications, as a service that stores them and records what is written. */
export function overviewServer() {
    const state = {
        campaigns: [] as RunningCampaign[],
        notifications: [] as Notification[],
        settings,
        /** What the next requests of a part are refused with. */
        refused: {} as Record<'overview' | 'notifications' | 'settings', Response | undefined>,
    };
    const writes: { path: string; body: unknown; ifMatch: string | null }[] = [];
    const note = async <T>(request: Request): Promise<T> => {
        const sent = await request.text();
        const body: unknown = sent === '' ? undefined : JSON.parse(sent);
        writes.push({ path: new URL(request.url).pathname.replace('/marketing/orchestrator', ''), body, ifMatch: request.headers.get('If-Match') });
        return body as T;
    };
    const page = <T>(items: T[], url: URL) => {
        const [from, limit] = [Number(url.searchParams.get('cursor') ?? 0), Number(url.searchParams.get('limit'))];
        return { items: items.slice(from, from + limit), ...(from + limit < items.length && { nextCursor: String(from + limit) }) };
    };
    const handlers = [
        http.get(`${AVA}/overview/stream`, () => new HttpResponse(null, { status: 404 })),
        http.get(`${AVA}/overview`, ({ request }) => state.refused.overview?.clone() ?? HttpResponse.json({ ...page(state.campaigns, new URL(request.url)), ranking: 'Ranked by what a day of waiting costs.', running: state.campaigns.length })),
        http.get(`${AVA}/notifications/settings`, () => state.refused.settings?.clone() ?? HttpResponse.json(state.settings)),
        http.put(`${AVA}/notifications/settings`, async ({ request }) => {
            const body = await note<NotificationSettings>(request);
            if (state.refused.settings) return state.refused.settings.clone();
            if (request.headers.get('If-Match') !== `"${state.settings.version}"`) return HttpResponse.json({ title: 'Changed', status: 412 }, { status: 412 });
            state.settings = { ...body, version: state.settings.version + 1 };
            return HttpResponse.json(state.settings);
        }),
        http.get(`${AVA}/notifications`, ({ request }) => {
            const url = new URL(request.url);
            const unread = state.notifications.filter(({ readAt }) => !readAt);
            const asked = url.searchParams.get('unread') === 'true' ? unread : state.notifications;
            return state.refused.notifications?.clone() ?? HttpResponse.json({ ...page(asked, url), unread: Math.min(unread.length, 100) });
        }),
        http.post(`${AVA}/notifications/read-all`, async ({ request }) => {
            const { upTo } = await note<{ upTo: string }>(request);
            state.notifications = state.notifications.map((one) => (one.createdAt <= upTo ? { ...one, readAt: upTo } : one));
            return new HttpResponse(null, { status: 204 });
        }),
        http.post(`${AVA}/notifications/:id/read`, async ({ request, params }) => {
            await note(request);
            state.notifications = state.notifications.map((one) => (one.id === params.id ? { ...one, readAt: '2026-11-22T08:00:00Z' } : one));
            return new HttpResponse(null, { status: 204 });
        }),
    ];
    return { state, writes, handlers };
}
