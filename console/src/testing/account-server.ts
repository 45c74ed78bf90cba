import { http, HttpResponse } from 'msw';
import type { CheckResult, LoginChoice, RateLimit } from '#features/social/accounts/types.ts';
import type { Account, BestTimes } from '#features/social/types.ts';
import { WEEKDAYS } from '#lib/format/weekdays.ts';
import { SITE } from '#testing/render-page.tsx';

export const SOCIAL = `${SITE}/marketing/social`;

/** A connected account. */
export const storedAccount = (id: string, part: Partial<Account> = {}): Account => ({
    id,
    platform: 'LINKEDIN',
    externalAccountId: `x-${id}`,
    name: 'Sunrise Laundry',
    handle: 'sunrise',
    status: 'CONNECTED',
    renewsItself: true,
    scopes: [],
    isDefault: true,
    timeZone: 'Europe/Berlin',
    minGap: 'PT30M',
    limitOverrides: {},
    connectedBy: 'anna',
    connectedAt: '2026-11-01T00:00:00Z',
    version: 1,
    ...part,
});

/** A week whose hours all score 0.2 but those given, such as TUESDAY 9. */
export function weekOf(good: Record<string, number>, ownShare = 0): BestTimes['hours'] {
    return WEEKDAYS.flatMap((weekday) => Array.from({ length: 24 }, (_, hour) => ({ weekday, hour, score: good[`${weekday} ${hour}`] ?? 0.2, ownShare })));
}

export const bestTimes = (part: Partial<BestTimes> = {}): BestTimes => {
    const hours = part.hours ?? weekOf({ 'TUESDAY 9': 1, 'MONDAY 10': 0.9, 'FRIDAY 8': 0.8, 'SUNDAY 19': 0.7, 'WEDNESDAY 12': 0.6 }, 0.4);
    return {
        platform: 'LINKEDIN',
        accountId: 'a1',
        timeZone: 'Europe/Berlin',
        source: 'USUAL_HOURS',
        posts: 12,
        hours,
        best: [...hours].sort((one, other) => other.score - one.score).slice(0, 5),
        ...part,
    };
};

export const problem = (status: number, detail: string, errors: { pointer: string; detail: string }[] = []) =>
    HttpResponse.json({ title: 'Problem', status, detail, errors }, { status });

/** A social service with accounts: it checks versions and records what is written. */
export function accountServer() {
    const accounts = new Map<string, Account>();
    const writes: { method: string; path: string; body: unknown; ifMatch: string | null }[] = [];
    const state = {
        limits: [] as RateLimit[],
        choices: [] as LoginChoice[],
        checks: [] as CheckResult[],
        times: [bestTimes()],
        approvals: 'NONE' as 'NONE' | 'FOUR_EYES',
        slots: [] as { weekday: string; time: string }[],
        /** What the next write is refused with. */
        refused: undefined as Response | undefined,
    };
    const note = async (request: Request) => {
        const sent = await request.text();
        const body: unknown = sent === '' ? undefined : JSON.parse(sent);
        writes.push({ method: request.method, path: new URL(request.url).pathname.replace('/marketing/social', ''), body, ifMatch: request.headers.get('If-Match') });
        const { refused } = state;
        state.refused = undefined;
        return { body, refused };
    };
    /** Changes an account as another person would. */
    const change = (id: string, part: Partial<Account>) => {
        const before = accounts.get(id)!;
        accounts.set(id, { ...before, ...part, version: before.version + 1 });
        return accounts.get(id)!;
    };
    const add = (account: Account) => {
        accounts.set(account.id, account);
        return account;
    };
    const handlers = [
        http.get(`${SOCIAL}/settings`, () => HttpResponse.json({ approvals: state.approvals })),
        http.put(`${SOCIAL}/settings`, async ({ request }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            state.approvals = (body as { approvals: typeof state.approvals }).approvals;
            return HttpResponse.json(body as object);
        }),
        http.get(`${SOCIAL}/accounts`, () => HttpResponse.json({ items: [...accounts.values()] })),
        http.post(`${SOCIAL}/accounts/logins`, async ({ request }) => (await note(request)).refused ?? HttpResponse.json({ id: 'l1', authorizationUrl: 'https://network.example/login' }, { status: 201 })),
        http.get(`${SOCIAL}/accounts/logins/:id`, ({ params }) => (params.id === 'l1' ? HttpResponse.json({ id: 'l1', platform: 'FACEBOOK', accounts: state.choices }) : problem(404, 'Login not found.'))),
        http.post(`${SOCIAL}/accounts/logins/:id/connect`, async ({ request }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            const ids = (body as { externalAccountIds: string[] }).externalAccountIds;
            const items = ids.map((id) => add(storedAccount(`new-${id}`, { platform: 'FACEBOOK', externalAccountId: id, name: state.choices.find((choice) => choice.externalAccountId === id)!.name })));
            return HttpResponse.json({ items });
        }),
        http.post(`${SOCIAL}/accounts/password`, async ({ request }) => (await note(request)).refused ?? HttpResponse.json(add(storedAccount('b1', { platform: 'BLUESKY', name: 'Sunrise on Bluesky' })), { status: 201 })),
        http.get(`${SOCIAL}/accounts/:id`, ({ params }) => {
            const account = accounts.get(String(params.id));
            return account ? HttpResponse.json(account) : problem(404, 'Account not found.');
        }),
        http.patch(`${SOCIAL}/accounts/:id`, async ({ request, params }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            const account = accounts.get(String(params.id));
            if (!account) return problem(404, 'Account not found.');
            if (request.headers.get('If-Match') !== `"${account.version}"`) return problem(412, 'The account has changed.');
            const { minGapMinutes, ...rest } = body as { minGapMinutes?: number } & Partial<Account>;
            return HttpResponse.json(change(account.id, { ...rest, ...(minGapMinutes !== undefined && { minGap: `PT${minGapMinutes}M` }) }));
        }),
        http.delete(`${SOCIAL}/accounts/:id`, async ({ request, params }) => {
            const { refused } = await note(request);
            if (refused) return refused;
            accounts.delete(String(params.id));
            return new HttpResponse(null, { status: 204 });
        }),
        http.get(`${SOCIAL}/platform/:platform/info`, ({ params }) =>
            HttpResponse.json({ platform: params.platform, name: params.platform, features: [], limits: { MAX_LENGTH: 3000, MAX_MEDIA: 20, CLICKABLE_LINKS: 1 }, passwordLogin: params.platform === 'BLUESKY' }),
        ),
        http.get(`${SOCIAL}/platform/:platform/rate-limits`, ({ params }) => HttpResponse.json({ platform: params.platform, limits: state.limits })),
        http.post(`${SOCIAL}/platform/:platform/validate`, async ({ request, params }) => (await note(request)).refused ?? HttpResponse.json({ platform: params.platform, accounts: state.checks })),
        http.get(`${SOCIAL}/platforms/recommendations`, ({ request }) => {
            const account = new URL(request.url).searchParams.get('accountId');
            return HttpResponse.json({ items: account ? state.times.filter((times) => times.accountId === account) : state.times });
        }),
        http.get(`${SOCIAL}/slots/:id`, () => HttpResponse.json({ items: state.slots })),
        http.put(`${SOCIAL}/slots/:id`, async ({ request }) => {
            const { body, refused } = await note(request);
            if (refused) return refused;
            state.slots = (body as { items: typeof state.slots }).items;
            return HttpResponse.json({ items: state.slots });
        }),
    ];
    return { accounts, writes, state, change, add, handlers };
}
