import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { abResults, abTest, BLOCKS, brand, FINDINGS, html, savedBlocks, template, templates, versions } from './design-data.ts';
import { email } from './email-data.ts';
import { problem } from './problem.ts';

const answer = (route: Route, value: unknown) => route.fulfill({ json: JSON.parse(JSON.stringify(value)) });

/** Answers what the email service answers about templates, designs, the brand and A/B tests; undefined for anything else. */
export function designApi(route: Route, url: URL, world: World): Promise<void> | undefined {
    const [, , area, part, id, last, version] = url.pathname.split('/');
    if (area !== 'email') return undefined;
    const method = route.request().method();
    if (part === 'templates') return ofTemplate(route, id, last, version, world);
    if (part === 'builder') return answer(route, { html: html('Your winter coat deserves better'), mergeHtml: '<h1>Your winter coat deserves better</h1>\n<p><a href="{{ links.unsubscribe }}">Unsubscribe</a></p>', text: 'Your winter coat deserves better\n\nHi Jo,\nyour coat has been waiting since March.', findings: world.failed ? FINDINGS : [] });
    if (part === 'blocks') return answer(route, { items: savedBlocks(world) });
    if (part === 'brand') return method === 'GET' ? answer(route, brand()) : problem(route, 412, 'Precondition failed', 'The brand has changed.');
    if (part === 'ab-test') return answer(route, { baseline: 0.03, effect: 0.1, variants: 2, power: 0.8, falseWinners: 0.05, perVariant: 4_310, total: 8_620, perVariantSingleLook: 2_954 });
    if (id === 'ab-test') return ofAbTest(route, last, world);
    if (id === 'validate' && world.failed) return answer(route, { ready: false, audienceSize: 12_180, missing: [{ pointer: '/htmlContent', detail: 'has no description' }], findings: FINDINGS });
    if (id === undefined && method === 'PATCH') return world.conflict ? problem(route, 412, 'Precondition failed', 'The email has changed.') : answer(route, { ...designed(world), version: 4 });
    if (id === undefined && part && part !== 'contacts' && part !== 'contact-fields' && part !== 'senders' && part !== 'sending-policy' && world.designed) return answer(route, designed(world));
    return undefined;
}

const designed = (world: World) => ({ ...email(0, world), language: 'en', source: { type: 'BLOCKS', blocks: world.bare ? [] : BLOCKS } });

function ofTemplate(route: Route, id: string | undefined, last: string | undefined, version: string | undefined, world: World): Promise<void> {
    const all = templates(world);
    if (id === 'list') return answer(route, { items: all });
    const found = all.find((one) => one.id === id);
    if (!found || world.missing) return problem(route, 404, 'Not found', 'Template not found.');
    return answer(route, last === 'versions' && !version ? { items: versions() } : template(found));
}

function ofAbTest(route: Route, last: string | undefined, world: World): Promise<void> {
    const status = world.abTest;
    if (!status) return problem(route, 404, 'Not found', 'The email has no A/B test.');
    return answer(route, last === 'results' ? abResults(status, world) : abTest(status));
}
