import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { clickMap, contacts, domains, email, emails, EXPLANATION, FIELDS, lists, metrics, overTime, policy, recipients, SAMPLE, segments, senders, versions } from './email-data.ts';
import { problem } from './problem.ts';

// The service omits absent fields.
const answer = (route: Route, value: unknown) => route.fulfill({ json: JSON.parse(JSON.stringify(value)) });

/** Answers what the email service answers about emails, lists, segments and senders; undefined for anything else. */
export function emailApi(route: Route, url: URL, world: World): Promise<void> | undefined {
    const [, , area, part, id, last] = url.pathname.split('/');
    if (area !== 'email') return undefined;
    const reading = route.request().method() === 'GET';
    if (!part) return answer(route, page(emails(world).filter((one) => !url.searchParams.get('campaignId') || one.campaignId === url.searchParams.get('campaignId')), url));
    if (part === 'contacts') return answer(route, { items: contacts(world) });
    if (part === 'contact-fields') return answer(route, { items: FIELDS });
    if (part === 'sending-policy') return reading ? answer(route, policy(world)) : answer(route, route.request().postDataJSON());
    if (part === 'lists') return ofList(route, id, last, world);
    if (part === 'segments') return ofSegment(route, id, world);
    if (part === 'senders') {
        if (!id) return answer(route, { items: senders(world) });
        const found = senders(world).find((one) => one.id === id);
        return found ? answer(route, found) : problem(route, 404, 'Not found', 'Sender not found.');
    }
    return ofEmail(route, part, last ? `${id}/${last}` : id, url, world);
}

function page<T>(all: T[], url: URL) {
    const limit = Number(url.searchParams.get('limit') ?? 50);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    return { items: all.slice(from, from + limit), nextCursor: from + limit < all.length ? String(from + limit) : undefined };
}

function ofEmail(route: Route, id: string, part: string | undefined, url: URL, world: World): Promise<void> {
    if (world.missing) return problem(route, 404, 'Not found', 'Email not found.');
    const found = emails({ ...world, count: Math.max(world.count ?? 14, 10) }).find((one) => one.id === id) ?? email(0, world);
    const parts: Record<string, () => unknown> = {
        '': () => found,
        metrics: () => metrics(world),
        'metrics/over-time': () => overTime(world),
        'metrics/domains': () => domains(world),
        'metrics/clicks': () => clickMap(world),
        versions: () => versions(world),
        validate: () => (world.failed ? { ready: false, audienceSize: 0, findings: [], missing: [{ pointer: '/subject', detail: 'is missing' }, { pointer: '/audience', detail: 'has no contact that can receive email' }] } : { ready: true, audienceSize: 12_180, findings: [], missing: [] }),
        recipients: () => {
            const state = url.searchParams.get('state');
            return { items: recipients(world).filter((one) => !state || one.state === state), nextCursor: state || world.thin ? undefined : '25' };
        },
    };
    const mock = parts[part ?? ''];
    return mock ? answer(route, mock()) : problem(route, 409, 'Conflict', 'The campaign was not launched. Launch it first, or schedule the email: it then waits for the launch.');
}

function ofList(route: Route, id: string | undefined, last: string | undefined, world: World): Promise<void> {
    if (!id) return problem(route, 409, 'Conflict', 'Another list has this name.');
    if (id === 'all') return answer(route, { items: lists(world) });
    if (last === 'members') return answer(route, { subscribed: 1, refused: 1 });
    const found = lists({ ...world, bare: false }).find((one) => one.id === id);
    return found && !world.missing ? answer(route, found) : problem(route, 404, 'Not found', 'List not found.');
}

function ofSegment(route: Route, id: string | undefined, world: World): Promise<void> {
    if (id === 'list') return answer(route, { items: segments(world) });
    if (id === 'preview') return answer(route, { size: world.thin ? 0 : 1_204, sample: world.thin ? [] : SAMPLE, explanation: EXPLANATION });
    if (id === 'create') return problem(route, 409, 'Conflict', 'Another segment has this name.');
    const found = segments({ ...world, bare: false }).find((one) => one.id === id);
    return found && !world.missing ? answer(route, { segment: found, sample: SAMPLE }) : problem(route, 404, 'Not found', 'Segment not found.');
}
