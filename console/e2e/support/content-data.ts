/** A post and its pieces, as content-service returns them. */
export const POST = '01990000-0000-7000-8000-000000000001';
const CAMPAIGN = '01980000-0000-7000-8000-000000000000';
const LINK = 'https://blog.sunrise.example/wool-through-the-winter';

const SENTENCES = [
    'Wool lasts longer when it is washed less.',
    'In our survey of 1,214 customers, 62% wash their jumpers after every third wear, although airing them overnight would do.',
    'A cold cycle of 20 minutes cleans as well as an hour at 40 degrees.',
    'Lanolin, the grease of the sheep, keeps water out and smells away; hot water strips it.',
    'Never hang a wet jumper: its own weight pulls the shoulders out of shape.',
    'Lay it flat on a towel, away from the radiator, and turn it once.',
    'Moths eat what is dirty, not what is old, so clean everything before you store it.',
    'Cedar helps for about six months, then it needs sanding.',
    'If a hole appears, darn it the same week.',
    'Anna Brandt, who has repaired knitwear in Hamburg for 30 years, says that most holes begin as one loose stitch.',
];

export const post = (part: object = {}) => ({
    id: POST,
    slug: 'wool-through-the-winter',
    title: 'Five ways to bring wool through the winter',
    excerpt: 'Wash less, wash cold, dry flat, store clean and darn early.',
    format: 'MARKDOWN',
    status: 'PUBLISHED',
    language: 'en',
    keywords: ['wool', 'care'],
    url: LINK,
    createdAt: '2026-11-18T09:00:00Z',
    updatedAt: '2026-11-20T09:00:00Z',
    createdBy: 'anna',
    writtenBy: 'anna',
    version: 3,
    content: `# Five ways to bring wool through the winter

${SENTENCES[0]} ${SENTENCES[1]}

## Wash cold, and rarely

${SENTENCES[2]} ${SENTENCES[3]} That is why the label says *hand wash* even where a machine would do.

- Turn the jumper **inside out**.
- Use a detergent without enzymes, because they eat the fibre.
- Skip the softener.

## Dry flat

${SENTENCES[4]} ${SENTENCES[5]}

## Store clean

${SENTENCES[6]} ${SENTENCES[7]}

> A drawer of clean wool is a drawer without moths.

## Darn early

${SENTENCES[8]} ${SENTENCES[9]}
`,
    ...part,
});

const from = (sentence: number, text = SENTENCES[sentence]!) => ({ text, source: SENTENCES[sentence]!, sentence });
const own = (text: string) => ({ text });
const advice = (rule: string, part = 'body') => ({ rule, part, message: '', advice: true });
const broken = (rule: string, part = 'body') => ({ rule, part, message: '', advice: false });

function piece(number: number, platform: string, lines: { text: string }[], part: Record<string, unknown> = {}) {
    const text = lines.map((line) => line.text).join('\n\n');
    const tags = (part.hashtags ?? ['WoolCare', 'SlowFashion']) as string[];
    const clickable = platform === 'LINKEDIN' || platform === 'FACEBOOK' || platform === 'TWITTER' || platform === 'BLUESKY';
    const body = platform === 'EMAIL' ? text : [text, clickable && LINK, tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n\n');
    return {
        id: `01990001-0000-7000-8000-00000000000${number}`,
        blogPostId: POST,
        platform,
        status: 'DRAFT',
        engine: 'built-in',
        angle: 'claim',
        text,
        hashtags: platform === 'EMAIL' ? [] : tags,
        parts: [],
        script: [],
        lines,
        link: LINK,
        media: [],
        body,
        length: body.length,
        maxLength: platform === 'TWITTER' ? 280 : platform === 'BLUESKY' ? 300 : platform === 'LINKEDIN' ? 3000 : platform === 'FACEBOOK' ? 63_206 : platform === 'EMAIL' ? 100_000 : 2200,
        violations: [],
        publications: [] as object[],
        createdBy: 'mark',
        writtenBy: 'mark',
        revision: 1,
        createdAt: '2026-11-22T08:30:00Z',
        updatedAt: '2026-11-22T10:40:00Z',
        version: 1,
        ...part,
    };
}

const linkedin = () =>
    piece(1, 'LINKEDIN', [from(1), from(0), from(3), from(6), own('What did your wool teach you?')], { angle: 'number', engine: 'claude', campaignId: CAMPAIGN, status: 'IN_REVIEW', createdBy: 'anna', writtenBy: 'anna' });

function thread() {
    const posts = [from(0, 'Wool lasts longer when it is washed less. Five rules for this winter 🧶'), from(2), from(4, 'Never hang a wet jumper: its own weight pulls the shoulders out of shape.'), from(6), from(9)];
    const parts = posts.map((line, index) => (index === posts.length - 1 ? `${line.text}\n\n${LINK}\n\n#WoolCare` : line.text));
    return piece(2, 'TWITTER', posts, { text: posts[0]!.text, body: `${posts[0]!.text}\n\n${LINK}\n\n#WoolCare`, parts, hashtags: ['WoolCare'], lines: [...posts], campaignId: CAMPAIGN });
}

const instagram = () =>
    piece(3, 'INSTAGRAM', [from(4), from(5), from(8), own('Save this for laundry day.')], { angle: 'contrast', fallback: 'FACTS_INVENTED', hashtags: ['WoolCare', 'SlowFashion', 'Knitwear', 'LaundryDay'], violations: [broken('MEDIA_MISSING', 'media')] });

const tiktok = () =>
    piece(4, 'TIKTOK', [from(8)], {
        angle: 'reader',
        lines: [from(8), from(4), from(5), from(6)],
        script: [
            { from: 0, to: 4, spoken: SENTENCES[8], onScreen: 'Darn it this week' },
            { from: 4, to: 10, spoken: SENTENCES[4], onScreen: 'Never hang wet wool' },
            { from: 10, to: 16, spoken: SENTENCES[5], onScreen: 'Flat. On a towel.' },
            { from: 16, to: 23, spoken: SENTENCES[6], onScreen: 'Moths love dirt' },
        ],
        violations: [broken('MEDIA_MISSING', 'media')],
    });

const facebook = () => piece(5, 'FACEBOOK', [from(9), from(8), from(7), from(2), from(3), from(4), own('Which jumper do you want to keep for ten more years?')], { angle: 'quotation',
        status: 'PUBLISHED',
        campaignId: CAMPAIGN,
        publications: [{ itemId: 'i1', campaignId: CAMPAIGN, state: 'PUBLISHED', scheduledFor: '2026-11-21T09:00:00Z', publishedAt: '2026-11-21T09:00:04Z', url: 'https://facebook.example/p/1' }],
        performance: { human: { impressions: 18_240, clicks: 412, conversions: 9 }, totals: {}, clickRate: 0.0226, engagementRate: 0.061, conversionRate: 0.0218, asOf: '2026-11-22T10:50:00Z' },
    });

const email = () =>
    piece(6, 'EMAIL', [own('Hello,'), from(0), from(1), from(2), from(6), own('Read the whole post for the two tools that make darning easy.')], {
        subject: 'Wash less, keep your wool longer',
        previewText: '62% wash their jumpers after every third wear, although airing them overnight would do.',
        lines: [{ text: 'Wash less', source: 'Wash less, wash cold, dry flat, store clean and darn early.' }, from(0), from(1), from(2), from(6), own('Read the whole post for the two tools that make darning easy.')],
        angle: 'headline',
        status: 'REJECTED',
        statusReason: 'The subject repeats last week’s newsletter. Start with the moths.',
        violations: [advice('SUBJECT_LENGTH', 'subject')],
    });

function bluesky() {
    const posts = [from(6), from(4), own('What has kept your oldest jumper alive?')];
    const parts = posts.map((line, index) => (index === posts.length - 1 ? `${line.text}\n\n${LINK}\n\n#WoolCare` : line.text));
    return piece(7, 'BLUESKY', posts, { text: posts[0]!.text, body: `${posts[0]!.text}\n\n${LINK}\n\n#WoolCare`, parts, hashtags: ['WoolCare'], angle: 'contrast' });
}

export const pieces = () => [linkedin(), thread(), instagram(), tiktok(), facebook(), email(), bluesky()];

const limit = (name: string, value: number) => ({ limit: name, value, standard: value, overridden: false, source: 'https://example.com', lookedUp: '2026-11-28' });
const rules = (platform: string, limits: Record<string, number>) => ({
    platform,
    counting: platform === 'TWITTER' ? 'WEIGHTED' : platform === 'BLUESKY' ? 'GRAPHEMES' : 'UTF_16',
    limits: Object.entries(limits).map(([name, value]) => limit(name, value)),
    media: [],
});

export const platformRules = () => ({
    items: [
        rules('TWITTER', { MAX_LENGTH: 280, FOLD: 280, ADVISED_HASHTAGS: 2, CLICKABLE_LINKS: 1, MAX_PARTS: 25, MAX_MEDIA: 4 }),
        rules('LINKEDIN', { MAX_LENGTH: 3000, FOLD: 210, ADVISED_HASHTAGS: 5, CLICKABLE_LINKS: 1 }),
        rules('FACEBOOK', { MAX_LENGTH: 63_206, FOLD: 477, ADVISED_HASHTAGS: 2, CLICKABLE_LINKS: 1 }),
        rules('INSTAGRAM', { MAX_LENGTH: 2200, FOLD: 125, MAX_HASHTAGS: 5, CLICKABLE_LINKS: 0, MIN_MEDIA: 1 }),
        rules('TIKTOK', { MAX_LENGTH: 2200, FOLD: 150, ADVISED_HASHTAGS: 5, CLICKABLE_LINKS: 0, MIN_MEDIA: 1 }),
        rules('BLUESKY', { MAX_LENGTH: 300, MAX_BYTES: 3000, FOLD: 300, ADVISED_HASHTAGS: 3, CLICKABLE_LINKS: 1, MAX_PARTS: 25, MAX_MEDIA: 4 }),
        rules('EMAIL', { MAX_LENGTH: 100_000, MAX_SUBJECT: 989, ADVISED_SUBJECT: 78, ADVISED_PREVIEW: 140, FOLD: 400, CLICKABLE_LINKS: 1 }),
    ],
});

export const voices = () => [
    { id: 'v1', name: 'Sunrise', tone: 'FRIENDLY', notes: 'We say “we” and “you”. British spelling. A dry joke is welcome, a pun is not.', doWords: ['care', 'repair', 'last', 'wool', 'by hand'], dontWords: ['cheap', 'revolutionary', 'best-in-class'], samples: ['A jumper is a decision for ten winters.', 'Wash less. Wear longer.'], isDefault: true, createdBy: 'anna', createdAt: '2026-11-01T09:00:00Z', updatedAt: '2026-11-20T09:00:00Z', version: 2 },
    { id: 'v2', name: 'Sunrise for hotels', tone: 'FORMAL', doWords: ['guests'], dontWords: [], samples: [], isDefault: false, createdBy: 'mark', createdAt: '2026-11-02T09:00:00Z', updatedAt: '2026-11-02T09:00:00Z', version: 1 },
];

export const recommendations = () => [
    { platform: 'LINKEDIN', score: 0.78, reasons: [{ code: 'SURVEY', effect: 0.15 }, { code: 'NUMBERS', effect: 0.1 }], history: { platform: 'LINKEDIN', pieces: 9, exposures: 27_100, clicks: 640, uplift: 0.18 }, lessons: [{ platform: 'LINKEDIN', trait: 'ANGLE', value: 'number', pieces: 6, exposures: 18_400, clicks: 512, uplift: 0.31, low: 0.08, high: 0.59, enough: true }] },
    { platform: 'EMAIL', score: 0.7, reasons: [{ code: 'LONG_TEXT', effect: 0.12 }, { code: 'OWN_HISTORY', effect: 0.08 }], lessons: [] },
    { platform: 'TWITTER', score: 0.52, reasons: [{ code: 'LIST', effect: 0.04 }], lessons: [] },
    { platform: 'INSTAGRAM', score: 0.31, reasons: [{ code: 'NO_PICTURE', effect: -0.2 }], lessons: [] },
];

export const variations = (platform: string, requested: number) => ({
    platform,
    requested,
    items: ([[0, 'claim', 'confident'], [4, 'reader', 'direct'], [6, 'contrast', 'challenging'], [8, 'number', 'factual']] as const).map(([first, angle, tone]) => {
        const text = `${SENTENCES[first]}\n\n${SENTENCES[first + 1]}`;
        return { text, hashtags: ['WoolCare'], body: `${text}\n\n#WoolCare`, length: text.length + 11, angle, tone, engine: 'built-in', distance: 0.81, ...(platform === 'EMAIL' && { subject: SENTENCES[first] }) };
    }),
});

/** Shortens a text to the sentences that fit. */
export const shortened = (content: string, maxLength: number) => {
    const text = content.slice(0, Math.max(20, content.slice(0, maxLength).lastIndexOf(' ')));
    return { text, length: text.length, maxLength, changed: true, engine: 'built-in', kept: [] };
};

export const usage = (bare: boolean) => {
    const calls = (day: number, purpose: string, model: string, number: number, cost: number) => ({ day: `2026-11-${day}`, purpose, model, calls: number, answered: number - (day % 2), input: 900 * number, cacheWrite: 400 * number, cacheRead: 5200 * number, output: 700 * number, cost, unpriced: 0 });
    const items = bare ? [] : [22, 21, 20].flatMap((day) => [calls(day, 'repurpose', 'claude-sonnet-4-5', 42, 1.84), calls(day, 'optimize-length', 'claude-haiku-4-5', 17, 0.06)]);
    return { engine: 'claude', configured: !bare, from: '2026-10-24', to: '2026-11-22', budget: bare ? 0 : 1_000_000, spent: bare ? 0 : 431_000, left: bare ? 0 : 569_000, cost: items.reduce((sum, item) => sum + item.cost, 0), unpriced: bare ? 0 : 1, items };
};

export const revisions = () => ({
    items: [
        { number: 5, kind: 'PROPOSED', proposal: 'OPEN', status: 'IN_REVIEW', changedBy: 'mark', engine: 'claude', changedAt: '2026-11-22T10:45:00Z', reason: 'Warmer, and begin with the moths' },
        { number: 4, kind: 'STATUS_CHANGED', status: 'IN_REVIEW', changedBy: 'anna', changedAt: '2026-11-22T10:40:00Z' },
        { number: 3, kind: 'RESTORED', fromNumber: 1, status: 'DRAFT', changedBy: 'anna', changedAt: '2026-11-22T10:20:00Z' },
        { number: 2, kind: 'EDITED', status: 'DRAFT', changedBy: 'mark', changedAt: '2026-11-22T09:05:00Z' },
        { number: 1, kind: 'CREATED', status: 'DRAFT', changedBy: 'anna', engine: 'claude', changedAt: '2026-11-22T08:30:00Z' },
    ],
});

export const comparison = (from: number, to: number) => {
    const now = linkedin();
    const other = { ...now, text: `${SENTENCES[6]} In our survey of 1,214 customers, most wash their jumpers far too often.\n\n${SENTENCES[0]}`, hashtags: ['WoolCare'] };
    const { items } = revisions();
    const of = (number: number) => ({ ...(number === 4 ? now : other), revision: items.find((one) => one.number === number) });
    return { from: of(from), to: of(to), changed: ['text', 'hashtags'] };
};

/** The proposal of a rewrite: by a model, or by the built-in engine where there is none. */
export const rewritten = (bare: boolean) => {
    const now = linkedin();
    const text = [SENTENCES[6], SENTENCES[1], SENTENCES[0], 'What did your wool teach you?'].join('\n\n');
    const body = now.body.replace(now.text, text);
    const revision = { number: 6, kind: 'PROPOSED', proposal: 'OPEN', status: 'IN_REVIEW', changedBy: 'mark', engine: bare ? 'built-in' : 'claude-sonnet-4-5', changedAt: '2026-11-22T10:55:00Z' };
    return { proposal: { ...now, text, body, length: body.length, revision } };
};
