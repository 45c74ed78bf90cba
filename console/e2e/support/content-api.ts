import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { at } from './data.ts';
import { contentItem } from './parts.ts';
import { problem } from './problem.ts';

/** Mock posts, feeds and media in the format of the content service. */
const TITLES = [
    'Five ways to bring wool through the winter', 'What same-day really means', 'Why we changed our solvents', 'How a coat is cleaned, step by step', 'The winter survey: what you told us',
    'Moths: what helps and what does not', 'A day in the workshop in Altona', 'Cashmere, merino, lambswool', 'Wedding dresses after the wedding', 'Duvets before the frost', 'Our new pick-up times', 'Suede and rain',
];
const STATUSES = ['PENDING_REVIEW', 'PUBLISHED', 'DRAFT', 'APPROVED', 'DRAFT', 'PUBLISHED', 'ARCHIVED'];
const ALL_STATUSES = ['DRAFT', 'PENDING_REVIEW', 'APPROVED', 'PUBLISHED', 'ARCHIVED'];

export const ARTICLE = `Wool is patient. It keeps its shape for years, **if** it gets a rest between two wearings.

## Air before water

Most jumpers don't need a wash, they need a window. Hang them out overnight: moist air takes smells along.

- Never hang a heavy jumper on a hanger, the shoulders stretch.
- Brush coats _with_ the nap.
- [Moths](https://sunrise.example/moths) like sweat, not wool.

> "The best thing you can do for a coat is to leave it alone for a day." — Jana, workshop Altona

### When it has to be washed

Use cold water and a detergent without enzymes, such as \`wool & silk\`.

| Fibre | Water | Dry |
|---|---|---|
| Merino | 30 °C | flat |
| Cashmere | cold | flat, in a towel |

![A grey jumper drying flat on a towel](https://console.example/mark.svg)
`;

export function post(n: number, world: World) {
    const status = world.postStatus ?? STATUSES[n % STATUSES.length];
    return {
        id: `p${n}`, slug: `post-${n}`, title: world.name ?? `${TITLES[n % TITLES.length]}${n >= TITLES.length ? `, part ${Math.floor(n / TITLES.length) + 1}` : ''}`, content: ARTICLE, format: 'MARKDOWN',
        excerpt: n % 3 === 2 ? undefined : 'Wool keeps its shape for years, if it gets a rest between two wearings.', keywords: ['wool', 'winter care'], language: 'en',
        url: 'https://sunrise.example/blog/wool-in-winter', meta: { title: 'Wool in winter: five things that help', description: 'Air instead of water, flat instead of hung, and what moths really like: how jumpers and coats last.', author: 'Jana Jessen' },
        status, createdBy: n % 2 === 0 ? 'mark' : 'anna', writtenBy: n % 2 === 0 ? 'mark' : 'anna', createdAt: at(-9 - n), updatedAt: at(-n / 2, -2), version: 3,
        ...(status === 'PUBLISHED' && { publishedAt: at(-3) }),
    };
}

const FEEDS = [
    { id: 'f0', url: 'https://blog.sunrise.example/feed.xml', title: 'Sunrise Cleaners: the blog', everyMinutes: 60, state: 'OK', nextPollAt: at(0, 0.4), polledAt: at(0, -0.6), readAt: at(0, -0.6), failures: 0, drafts: 34, refused: 0, pieces: { platforms: ['LINKEDIN', 'EMAIL'] } },
    { id: 'f1', url: 'https://fibre-news.example/atom', title: 'Fibre News', everyMinutes: 180, state: 'FAILING', nextPollAt: at(0, 7), polledAt: at(0, -1), readAt: at(-2), failures: 4, failure: 'The site answered 503 Service Unavailable.', drafts: 8, refused: 0 },
    { id: 'f2', url: 'https://press.example/rss/all-the-news-of-the-textile-trade-in-northern-germany-and-denmark.rss', everyMinutes: 1440, state: 'PAUSED', polledAt: at(-12), readAt: at(-12), failures: 0, drafts: 0, refused: 2, refusal: 'The entry has no text.' },
    { id: 'f3', url: 'https://new.example/feed', everyMinutes: 5, state: 'WAITING', nextPollAt: at(0), failures: 0, drafts: 0, refused: 0 },
].map((feed) => ({ ...feed, createdBy: 'mark', createdAt: at(-30) }));

/** Draws a plain picture of a size and colour. */
const picture = (width: number, height: number, hue: number) =>
    `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="hsl(${hue} 35% 62%)"/><circle cx="${width / 2}" cy="${height / 2}" r="${Math.min(width, height) / 4}" fill="hsl(${hue} 40% 40%)"/></svg>`)}`;

const NAMES = ['wool-coat.jpg', 'workshop-altona.jpg', 'before-and-after.png', 'pick-up-van.webp', 'steam.mp4', 'a-very-long-name-of-a-picture-that-somebody-took-on-a-phone-in-the-winter-of-last-year.jpg', 'survey-chart.png', 'label.jpg'];

export function media(n: number) {
    const name = NAMES[n % NAMES.length]!;
    const video = name.endsWith('.mp4');
    const [width, height] = [[1600, 1200], [1200, 1600], [1080, 1080], [2400, 1256]][n % 4] as [number, number];
    const altText = n % 3 === 1 ? undefined : `A ${name.replace(/[-.]/g, ' ')} in daylight, seen from the side`;
    return {
        id: `m${n}`, kind: video ? 'VIDEO' : 'IMAGE', mediaType: video ? 'video/mp4' : 'image/jpeg', name, ...(altText && { altText }), bytes: 184_000 * (n + 1), width, height,
        ...(video && { durationMillis: 34_200 }), url: picture(width, height, (n * 47) % 360), ...(!video && { thumbnailUrl: picture(width, height, (n * 47) % 360) }), linksExpireAt: at(30), embedUrl: picture(width, height, (n * 47) % 360),
        warnings: altText ? [] : ['ALT_TEXT_MISSING'], createdBy: 'mark', createdAt: at(-n), updatedAt: at(-n), version: 1,
    };
}

const IMPORTED = [
    { created: 1, existing: 0, refused: 0, items: [{ file: 'wool.md', outcome: 'CREATED', id: 'p2', slug: 'wool', title: 'Five ways to bring wool through the winter' }] },
    { created: 0, existing: 1, refused: 0, items: [{ file: 'suede.md', outcome: 'EXISTING', id: 'p3', slug: 'suede', title: 'Suede and rain' }] },
    { created: 0, existing: 0, refused: 1, items: [{ file: 'broken.md', outcome: 'REFUSED', reason: 'The front matter ends in line 4 without its closing ---.' }] },
];
let imports = 0;

/** Answers as the content service does. */
export function blog(route: Route, url: URL, world: World): Promise<void> {
    const [, , , id] = url.pathname.split('/');
    const method = route.request().method();
    if (id === 'import') return route.fulfill({ json: IMPORTED[imports++ % IMPORTED.length] });
    if (id === 'generate') return problem(route, 422, 'Unprocessable', 'None of your posts is about this theme. Name keywords for the sections of the outline.', [{ pointer: '/keywords', detail: 'must name the sections' }]);
    if (id && world.missing) return problem(route, 404, 'Not found', 'Post not found.');
    if (id && method === 'PATCH' && world.conflict) return problem(route, 412, 'Precondition failed', 'The post has changed.');
    if (id) return route.fulfill({ json: post(Number(id.slice(1)), world) });
    const all = Array.from({ length: world.count ?? 14 }, (_, n) => ({ ...post(n, world), content: undefined }));
    const q = url.searchParams.get('q')?.toLowerCase() ?? '';
    const found = all.filter((one) => one.title.toLowerCase().includes(q));
    const status = url.searchParams.get('status');
    const shown = found.filter((one) => !status || one.status === status);
    const limit = Number(url.searchParams.get('limit') ?? 25);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const counts = Object.fromEntries(ALL_STATUSES.map((name) => [name, found.filter((one) => one.status === name).length]));
    return route.fulfill({ json: { items: shown.slice(from, from + limit), ...(from + limit < shown.length && { nextCursor: String(from + limit) }), counts: { ALL: found.length, ...counts } } });
}

export function contentArea(route: Route, url: URL, world: World): Promise<void> {
    const [, , , part, id] = url.pathname.split('/');
    if (part === 'settings') return route.fulfill({ json: { approvals: world.fourEyes ? 'FOUR_EYES' : 'ANYONE' } });
    if (part === 'feeds') return route.fulfill({ json: { items: world.count === 0 ? [] : FEEDS } });
    if (part === 'media' && route.request().method() === 'POST') return problem(route, 422, 'Unprocessable', 'The file is no JPEG, PNG, GIF, WebP, MP4 or MOV.');
    if (part === 'media' && id) return route.fulfill({ json: media(Number(id.slice(1))) });
    if (part === 'media') {
        const q = url.searchParams.get('q')?.toLowerCase() ?? '';
        return route.fulfill({ json: { items: Array.from({ length: world.count ?? 16 }, (_, n) => media(n)).filter((one) => one.name.includes(q)) } });
    }
    return route.fulfill({ json: contentItem(id ?? '') });
}
