import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { comparison, pieces, platformRules, POST, post, recommendations, revisions, rewritten, shortened, usage, variations, voices } from './content-data.ts';
import { problem } from './problem.ts';

const LONG_TITLE = 'Five ways to bring wool, cashmere, mohair and everything else that a sheep, a goat or a rabbit ever wore through the winter without a single hole';

/** Answers for a post and its pieces; undefined for other paths. */
export function piecesApi(route: Route, world: World): Promise<void> | undefined {
    const request = route.request();
    const [, , area, part, id, action] = new URL(request.url()).pathname.split('/');
    if (area === 'blog' && part === POST) return world.missing ? problem(route, 404, 'Not found', 'Blog post not found.') : route.fulfill({ json: post(world.bare ? { title: LONG_TITLE } : {}) });
    if (area !== 'content') return undefined;
    if (part === 'rules') return route.fulfill({ json: platformRules() });
    if (part === 'model-usage') return route.fulfill({ json: usage(world.bare ?? false) });
    if (part === 'recommendations') return route.fulfill({ json: { items: recommendations() } });
    if (part === 'variations') return world.failed ? problem(route, 422, 'Unprocessable', 'The text has too little material for three variations that differ. Add to it, or configure a model.') : route.fulfill({ json: written(route) });
    if (part === 'optimize-length') return route.fulfill({ json: shorter(route) });
    if (part === 'brand-voices') return route.fulfill({ json: { items: world.bare ? [] : voices() } });
    if (part === 'approvals') return route.fulfill({ json: approvals(route) });
    if (part === 'settings' && world.fourEyes) return route.fulfill({ json: { approvals: 'FOUR_EYES' } });
    if (part === 'validate') return route.fulfill({ json: validation(request.postDataJSON() as { platform: string; text: string }) });
    if (part === 'repurpose') return repurpose(route, world);
    if (action === 'rewrite') return rewrite(route, world);
    const known = part === 'pieces' && pieces().find((piece) => piece.id === id);
    if (known) return route.fulfill({ json: known });
    if (action === 'revisions') return route.fulfill({ json: ofRevisions(new URL(request.url())) });
    if (part === 'repurposed' && request.method() === 'PATCH') return change(route, id ?? '', action, world);
    if (part === 'repurposed' && id) return route.fulfill({ json: overview(world) });
    return undefined;
}

const written = (route: Route) => {
    const { platform, count } = route.request().postDataJSON() as { platform: string; count: number };
    return variations(platform, count);
};

const shorter = (route: Route) => {
    const { content, maxLength } = route.request().postDataJSON() as { content: string; maxLength: number };
    return shortened(content, maxLength);
};

function overview(world: World) {
    const items = world.count === 0 ? [] : pieces();
    const counts = (field: 'status' | 'platform') => items.reduce<Record<string, number>>((sum, item) => ({ ...sum, [item[field]]: (sum[item[field]] ?? 0) + 1 }), {});
    return { blogPostId: post().id, items, byStatus: counts('status'), byPlatform: counts('platform') };
}

function approvals(route: Route) {
    const wanted = (route.request().postDataJSON() as { pieces: { id: string }[] }).pieces;
    const items = wanted.map(({ id }) => {
        const piece = pieces().find((one) => one.id === id)!;
        const blocked = piece.violations.length > 0;
        return blocked ? { id, approved: false, problem: { title: 'Unprocessable', status: 422, detail: 'The piece breaks rules of its platform.' } } : { id, approved: true, piece };
    });
    return { items };
}

const ofRevisions = (url: URL) =>
    url.pathname.endsWith('/comparison') ? comparison(Number(url.searchParams.get('from')), Number(url.searchParams.get('to'))) : revisions();

function repurpose(route: Route, world: World): Promise<void> {
    const [platform] = (route.request().postDataJSON() as { platforms: string[] }).platforms;
    if (world.slow && platform !== 'TWITTER') return new Promise<void>(() => {});
    if (world.failed && platform === 'EMAIL') return problem(route, 503, 'Service unavailable', 'content-service is not responding. Try again shortly.');
    return route.fulfill({ status: 201, json: { blogPostId: post().id, items: pieces().filter((one) => one.platform === platform), lessons: recommendations().find((one) => one.platform === platform)?.lessons ?? [] } });
}

function rewrite(route: Route, world: World): Promise<void> {
    if (world.failed) return problem(route, 422, 'Unprocessable', 'The model wrote no text that passes its checks (FACTS_INVENTED), and the built-in engine cannot do this.', [{ pointer: '/instruction', detail: 'cannot be met' }]);
    return route.fulfill({ status: 201, json: rewritten(world.bare ?? false) });
}

function change(route: Route, id: string, action: string | undefined, world: World): Promise<void> {
    const one = pieces().find((piece) => piece.id === id);
    if (!action && world.failed) return problem(route, 412, 'Precondition failed', 'The piece has changed.');
    return route.fulfill({ json: { ...one, ...(route.request().postDataJSON() as object), version: 2 } });
}

const validation = ({ platform, text }: { platform: string; text: string }) => ({
    platform,
    allowed: text.length <= 280 || platform !== 'TWITTER',
    length: text.length,
    maxLength: 280,
    violations: platform === 'TWITTER' && text.length > 280 ? [{ rule: 'LENGTH', part: 'body', message: '', advice: false }] : [],
});
