import { http, HttpResponse } from 'msw';
import { SITE } from '#testing/render-page.tsx';

/** A stored campaign. */
export interface StoredCampaign {
    id: string;
    name: string;
    version: number;
    status: string;
    [field: string]: unknown;
}

export const storedCampaign = (id: string, part: object = {}): StoredCampaign => ({
    id,
    name: 'Wool',
    type: 'AWARENESS',
    status: 'DRAFT',
    channels: ['EMAIL', 'ADS'],
    budget: { total: 1000, currency: 'EUR' },
    startsAt: '2099-11-01T08:00:00Z',
    endsAt: '2099-12-01T08:00:00Z',
    timeZone: 'Europe/Berlin',
    objectives: [],
    goals: [],
    tags: [],
    owner: 'mark',
    createdBy: 'mark',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
    ...part,
});

/** A campaign service that stores campaigns, checks versions and records what is written. */
export function campaignServer() {
    const campaigns = new Map<string, StoredCampaign>();
    const allocations = new Map<string, unknown[]>();
    const writes: { method: string; path: string; body: Record<string, unknown>; ifMatch: string | null; key: string | null }[] = [];
    const problem = (status: number, detail: string) => HttpResponse.json({ title: 'Problem', status, detail }, { status });
    const found = (id: unknown, answer: (campaign: StoredCampaign) => object) => {
        const campaign = campaigns.get(String(id));
        return campaign ? HttpResponse.json(answer(campaign)) : problem(404, 'Campaign not found.');
    };
    const record = async (request: Request) => {
        const body = (await request.json()) as Record<string, unknown>;
        writes.push({ method: request.method, path: new URL(request.url).pathname, body, ifMatch: request.headers.get('If-Match'), key: request.headers.get('Idempotency-Key') });
        return body;
    };
    /** Changes a campaign as another person would. */
    const change = (id: string, part: object) => {
        const before = campaigns.get(id)!;
        campaigns.set(id, { ...before, ...part, version: before.version + 1 });
    };
    const root = `${SITE}/marketing/campaigns`;
    const handlers = [
        http.post(root, async ({ request }) => {
            const created = storedCampaign('new-1', await record(request));
            campaigns.set(created.id, created);
            return HttpResponse.json(created, { status: 201 });
        }),
        http.patch(`${root}/:id`, async ({ request, params }) => {
            const { allocations: split, ...part } = await record(request);
            const campaign = campaigns.get(String(params.id));
            if (!campaign) return problem(404, 'Campaign not found.');
            if (request.headers.get('If-Match') !== `"${campaign.version}"`) return problem(412, 'The campaign has changed.');
            if (campaign.status === 'COMPLETED') return problem(409, 'This campaign is completed and can no longer be edited.');
            change(campaign.id, part);
            if (split) allocations.set(campaign.id, split as unknown[]);
            return HttpResponse.json(campaigns.get(campaign.id)!);
        }),
        http.get(`${root}/:id/status`, ({ params }) => found(params.id, (campaign) => ({ campaign, allocations: allocations.get(campaign.id) ?? [], items: [], totals: {}, workflow: { steps: [], channels: [] } }))),
        http.get(`${root}/:id/content`, () => HttpResponse.json({ items: [], byChannel: {} })),
        http.get(`${root}/:id/readiness`, () => HttpResponse.json({ ready: false, items: [] })),
        http.get(`${root}/:id`, ({ params }) => found(params.id, (campaign) => campaign)),
        http.get(`${SITE}/marketing/blog`, () => HttpResponse.json({ items: [] })),
    ];
    return { campaigns, allocations, writes, change, handlers };
}
