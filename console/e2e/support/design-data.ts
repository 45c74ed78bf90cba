import type { World } from './api.ts';
import { at } from './data.ts';

/** Mock data about designs and A/B tests of emails. It is derived from numbers, so that it never changes. */
const id = (n: number) => `01990000-0009-7000-8000-${String(n).padStart(12, '0')}`;

const COLORS = { primary: '#14713a', onPrimary: '#ffffff', text: '#17181c', mutedText: '#4d5059', background: '#f4f4f6', surface: '#ffffff', border: '#e6e6ea' };
const DARK = { primary: '#56c981', onPrimary: '#0e0f12', text: '#ececef', mutedText: '#b0b3bc', background: '#0e0f12', surface: '#17181d', border: '#3f424c' };

/** A document as the service builds it: light and dark. */
export const html = (title: string) => `<!doctype html><html lang="en"><head><style>
body{margin:0;background:#f4f4f6;color:#17181c;font:16px/1.5 sans-serif}.card{max-width:600px;margin:0 auto;background:#fff;padding:24px}h1{font-size:26px;line-height:1.2}
.button{display:inline-block;padding:12px 20px;border-radius:6px;background:#14713a;color:#fff;text-decoration:none}.small{font-size:13px;color:#4d5059}
@media (prefers-color-scheme:dark){body{background:#0e0f12;color:#ececef}.card{background:#17181d}.button{background:#56c981;color:#0e0f12}.small{color:#b0b3bc}}
</style></head><body><div class="card"><h1>${title}</h1><p>Hi Jo,</p><p>your coat has been waiting since March. We clean, repair and waterproof it, and it is back on Saturday.</p>
<p><a class="button" href="https://sunrise.example/pick-up">Book a pick-up</a></p><p class="small">Sunrise Cleaners, Elbchaussee 1, Hamburg. <a href="#">Unsubscribe</a></p></div></body></html>`;

const BUILT_IN = [['Welcome', 'Greets people who have just signed up.'], ['Newsletter', 'Several short articles with pictures.'], ['Promotion', 'One offer with one button.'], ['Transactional', 'Confirms an order or a booking.']] as const;
const OWN = ['Monday news', 'Price list', 'Seasonal reminder', 'Pick-up confirmed', 'We miss you'];

export const BLOCKS = [
    { type: 'header', title: 'Sunrise Cleaners' },
    { type: 'heading', text: 'Your winter coat deserves better', level: 1 },
    { type: 'text', text: 'Hi {{ contact.firstName | default: "there" }},\n\nyour coat has been waiting since March. We clean, repair and waterproof it, and it is back on Saturday.' },
    { type: 'button', text: 'Book a pick-up', href: 'https://sunrise.example/pick-up' },
    { type: 'columns', columns: [{ blocks: [{ type: 'heading', text: 'Wool', level: 3 }, { type: 'text', text: 'Cold, and lying down to dry.' }] }, { blocks: [{ type: 'heading', text: 'Down', level: 3 }, { type: 'text', text: 'Warm, with two tennis balls.' }] }] },
    { type: 'table', header: ['Service', 'Price'], rows: [['Cleaning', '29 €'], ['Waterproofing', '12 €']] },
    { type: 'footer' },
];

export const TEMPLATE = id(10);

export function templates(world: World) {
    const builtIn = BUILT_IN.map(([name, description], n) => ({ id: id(n), name, description, builtIn: true, sourceType: 'BLOCKS', version: 1 }));
    const own = Array.from({ length: world.bare ? 0 : (world.count ?? OWN.length) }, (_, n) => ({ id: id(10 + n), name: world.name ?? OWN[n % OWN.length]!, description: n % 2 === 0 ? 'Sent on the first Monday of the month.' : undefined, builtIn: false, sourceType: ['BLOCKS', 'MJML', 'HTML'][n % 3], version: 3, updatedAt: at(-n) }));
    return [...builtIn, ...own];
}

export const template = (found: ReturnType<typeof templates>[number]) => ({
    ...found, subject: 'Your winter coat deserves better', previewText: 'Clean, repaired and waterproofed.', language: 'en', source: { type: 'BLOCKS', blocks: BLOCKS }, html: html(found.name), mergeHtml: `<h1>${found.name}</h1>`, text: `${found.name}\n\nHi Jo,\nyour coat has been waiting since March.`, createdAt: at(-40), updatedAt: at(-3), changedBy: 'mark',
});

export const versions = () => [3, 2, 1].map((version) => ({ version, name: 'Monday news', changedBy: version === 2 ? 'anna' : 'mark', changedAt: at(-30 / version) }));

export const FINDINGS = [
    { code: 'ALT_TEXT_MISSING', severity: 'ERROR', where: '/blocks/3', element: 'img[1]', message: 'The picture has no description.', fix: 'Describe what it shows, or say that it is decorative.' },
    { code: 'LINK_TEXT_VAGUE', severity: 'WARNING', where: '/blocks/2', message: 'The link “here” does not say where it leads.', fix: 'Name the page that opens.' },
    { code: 'PREVIEW_TEXT_LONG', severity: 'WARNING', where: '/previewText', message: 'The preview text has 140 characters. Most inboxes show about 90.', fix: 'Put what matters first.' },
];

export const savedBlocks = (world: World) => (world.bare ? [] : ['Opening hours', 'Footer of the shop in Altona'].map((name, n) => ({ id: id(50 + n), name, block: n === 0 ? { type: 'text', text: 'Mon–Fri 8–19' } : { type: 'footer' }, version: 1, createdAt: at(-9), updatedAt: at(-9) })));

export const brand = () => ({ companyName: 'Sunrise Cleaners', address: 'Elbchaussee 1\n22765 Hamburg', font: 'SANS', colors: COLORS, darkColors: DARK, socialLinks: [{ network: 'INSTAGRAM', url: 'https://instagram.com/sunrise' }], version: 2 });

export const abTest = (status: string) => ({
    emailId: '', status, variants: [{ name: 'A' }, { name: 'B', subject: 'Your coat, back by Saturday' }, { name: 'C', subject: 'Wool does not like heat', delayMinutes: 120 }], testShare: 0.2, metric: 'HUMAN_CLICKS', decideAfterMinutes: 1440, stopEarly: true, withoutWinner: 'SEND_LEADING', smallestLift: 0.1,
    ...(status !== 'DRAFT' && { startedAt: at(-0.5), decideAt: at(0.5) }),
    ...(status === 'DECIDED' && { decision: { outcome: 'WINNER', variant: 'B', decidedAt: at(-0.1), chanceToWin: 0.981, expectedLoss: 0.0001, summary: 'Variant B has a 98 % chance to be the best. It was clicked by 5.2 % of its recipients, variant A by 4.1 %.' } }),
    version: 2,
});

export function abResults(status: string, world: World) {
    const none = world.thin;
    const variant = (name: string, clicks: number, lift?: number) => ({
        name, recipients: 1218, sent: none ? 0 : 1210, delivered: none ? 0 : 1202, humanOpens: none ? 0 : 330 + clicks, humanClicks: none ? 0 : clicks, conversions: none ? 0 : Math.round(clicks / 8), revenue: none ? 0 : clicks * 6.3, unsubscribes: none ? 0 : 3, complaints: 0,
        ...(!none && { value: clicks / 1210, interval: { low: clicks / 1210 - 0.011, high: clicks / 1210 + 0.013 }, chanceToWin: lift === undefined ? 0.012 : lift > 0 ? 0.971 : 0.017, expectedLoss: lift && lift > 0 ? 0.0001 : 0.0112 }),
        ...(!none && lift !== undefined && { lift, liftInterval: { low: lift - 0.24, high: lift + 0.31 } }),
    });
    return {
        emailId: '', status, metric: 'HUMAN_CLICKS', asOf: at(0, -0.02), variants: [variant('A', 50), variant('B', 63, 0.26), variant('C', 44, -0.12)], outcome: none ? 'INSUFFICIENT_DATA' : 'WINNER', leader: none ? undefined : 'B',
        summary: none ? 'Nothing is sent yet.' : 'Variant B has a 97 % chance to be the best. It was clicked by 5.2 % of its recipients, variant A by 4.1 %.',
        sampleRatio: { pValue: world.failed ? 0.0002 : 0.41, mismatch: world.failed ?? false }, guardrails: [{ variant: 'C', metric: 'UNSUBSCRIBES', rate: 0.021, others: 0.004, violated: world.failed ?? false }], rest: { recipients: 8526, claimed: status === 'DECIDED' ? 4100 : 0 },
        ...(!none && { holdout: { event: 'order', until: at(14), recipients: 609, rate: 0.012, others: { recipients: 11_571, rate: 0.015 }, difference: 0.003, interval: { low: -0.001, high: 0.007 }, lift: 0.25, summary: 'With the email, 1.5 % order, without it 1.2 %. The difference may be chance.' } }),
    };
}
