import type { World } from './api.ts';
import { at, campaign } from './data.ts';

/** Mock data of the email service. It is derived from numbers, so that it never changes. */
const id = (kind: number, n: number) => `01990000-000${kind}-7000-8000-${String(n).padStart(12, '0')}`;

const SUBJECTS = ['Your winter coat deserves better', 'Free pick-up this week', 'We miss you, and so do your shirts', 'Duvets before the frost', 'How to store wool', 'Two for one on curtains', 'Your invoice settings have changed', 'Wedding dresses, cleaned by hand'];
const STATUSES = ['SENDING', 'SCHEDULED', 'COMPLETED', 'DRAFT', 'COMPLETED_WITH_FAILURES', 'PAUSED', 'COMPLETED', 'CANCELLED', 'FREEZING', 'FAILED'];

const NO_PROGRESS = { pending: 0, sent: 0, bounced: 0, failed: 0, skipped: 0, unknown: 0, cancelled: 0, heldOut: 0 };

function progressOf(status: string) {
    if (status === 'FREEZING') return { ...NO_PROGRESS, pending: 7_200 };
    if (status === 'DRAFT' || status === 'SCHEDULED' || status === 'FAILED') return undefined;
    const done = { ...NO_PROGRESS, sent: 11_870, bounced: 214, skipped: 96 };
    if (status === 'COMPLETED') return done;
    if (status === 'COMPLETED_WITH_FAILURES') return { ...done, failed: 31, unknown: 4 };
    if (status === 'CANCELLED') return { ...done, sent: 3_020, cancelled: 8_881 };
    return { ...done, sent: 7_410, pending: 4_440, failed: 12, unknown: 4 };
}

export function email(n: number, world: World) {
    const status = (n === 0 && world.emailStatus) || STATUSES[n % STATUSES.length]!;
    const progress = progressOf(status);
    const started = progress && status !== 'FREEZING';
    const over = ['COMPLETED', 'COMPLETED_WITH_FAILURES', 'CANCELLED', 'FAILED'].includes(status);
    return {
        id: id(1, n),
        campaignId: campaign(n % 5).id,
        subject: world.name ?? (status === 'DRAFT' && n > 3 ? undefined : SUBJECTS[n % SUBJECTS.length]),
        previewText: 'Clean, repaired and waterproofed, picked up at your door.',
        language: 'en',
        ownText: false,
        removed: [],
        contentVersion: 2,
        offeredVersion: n === 0 && world.offered ? 3 : undefined,
        audience: { include: [n % 3 === 2 ? id(2, 0) : id(3, n % 7)], exclude: [] },
        from: 'news@sunrise.example',
        replyTo: 'hello@sunrise.example',
        status,
        scheduledFor: status === 'DRAFT' ? undefined : at(status === 'SCHEDULED' ? 2 : -(n % 9) / 2),
        startedAt: started ? at(-(n % 9) / 2, -0.5) : undefined,
        completedAt: over ? at(-(n % 9) / 2, 1) : undefined,
        recipients: started ? Object.values(progress).reduce((sum, one) => sum + one, 0) : undefined,
        progress,
        holdReason: status === 'PAUSED' ? 'COMPLAINT_RATE' : undefined,
        failure: status === 'FAILED' ? 'The sender news@sunrise.example was deleted.' : status === 'CANCELLED' ? 'Cancelled by mark.' : undefined,
        createdAt: at(-5 - n),
        updatedAt: at(0, -0.1),
        version: 3,
    };
}

export const emails = (world: World) => Array.from({ length: world.bare ? 0 : (world.count ?? 14) }, (_, n) => email(n, world));

export function metrics(world: World) {
    const thin = world.thin;
    const sent = thin ? 4 : 7_410;
    return {
        emailId: id(1, 0), recipients: thin ? 6 : 12_180, sent, delivered: sent, confirmed: thin ? 0 : 4_388, opens: thin ? 0 : 4_120, clicks: thin ? 0 : 655, clickers: thin ? 0 : 541, humanOpens: thin ? 0 : 2_204, humanClicks: thin ? 0 : 498, humanClickers: thin ? 0 : 417,
        bounces: thin ? 0 : 214, unsubscribes: thin ? 0 : 23, failed: 12, skipped: 96, unknown: 4, complaints: thin ? 0 : 3, conversions: thin ? 0 : 41, revenue: thin ? 0 : 3_890.5,
        openRate: thin ? 0 : 0.556, clickRate: thin ? 0 : 0.0884, humanOpenRate: thin ? 0 : 0.2974, humanClickRate: thin ? 0 : 0.0672,
        links: thin ? [] : [[LINKS[0], 454, 380], [LINKS[1], 201, 118]].map(([url, clicks, humanClicks]) => ({ url, clicks, humanClicks })),
        bounceReasons: thin ? [] : [['USER_UNKNOWN', 131], ['MAILBOX_FULL', 42], ['SPAM_DETECTED', 27], ['HOST_UNKNOWN', 11], ['ON_HOLD', 3]].map(([reason, bounces]) => ({ reason, bounces })),
        variants: [],
    };
}

/** What an email said before; the newest version was approved after somebody had designed the email. */
export const versions = (world: World) => ({
    items: [
        ...(world.offered ? [{ version: 3, origin: 'APPROVED', subject: SUBJECTS[0], changedAt: at(0, -0.2), current: false, offered: true }] : []),
        { version: 2, origin: 'EDITED', subject: SUBJECTS[0], changedBy: 'mark', changedAt: at(-1), current: true, offered: false },
        { version: 1, origin: 'APPROVED', subject: SUBJECTS[0], changedAt: at(-2), current: false, offered: false },
    ],
});

const LINKS = ['https://sunrise.example/coats', 'https://sunrise.example/pick-up?city=hamburg&utm_source=newsletter&utm_medium=email&utm_campaign=autumn-wool-care'];

/** The email with two links to the same page, and where people clicked. */
export const clickMap = (world: World) => ({
    html: `<div style="font-family:Helvetica,Arial,sans-serif;max-width:600px;margin:24px auto;padding:0 24px;color:#111827"><h1>Air your wool</h1><p>Wool rests at night. <a href="#link-0">See all coats</a> that like fresh air.</p><p style="margin:32px 0"><a href="#link-1" style="display:inline-block;padding:12px 24px;background:#1d4ed8;color:#fff;border-radius:6px;text-decoration:none">Book a pick-up</a></p><p>Moths do not like cedar. Or <a href="#link-2">come and look</a>.</p></div>`,
    links: [[LINKS[0], 412, 356], [LINKS[1], 201, 118], [LINKS[0], 42, 24]].map(([url, clicks, humanClicks], position) => (world.thin ? { position, url, clicks: 0, humanClicks: 0 } : { position, url, clicks, humanClicks })),
});

/** A day and a half in hours: most opens come soon, few at night. */
export const overTime = (world: World) => ({
    timeZone: 'Europe/Berlin',
    bucket: 'HOUR',
    points: Array.from({ length: world.thin ? 2 : 36 }, (_, hour) => {
        const opens = world.thin ? 0 : Math.round(640 / (1 + hour * 0.45) + (hour > 20 && hour < 30 ? 90 : 0));
        return { start: at(-1.5 + hour / 24).slice(0, 13) + ':00:00Z', sent: hour < 2 ? 3_705 : 0, bounces: hour < 2 ? 107 : 0, opens, humanOpens: Math.round(opens * 0.53), clicks: Math.round(opens * 0.16), humanClicks: Math.round(opens * 0.12), unsubscribes: hour % 7 === 1 ? 2 : 0, complaints: hour === 3 ? 2 : 0, conversions: hour % 5 === 2 ? 3 : 0, revenue: hour % 5 === 2 ? 284.5 : 0 };
    }),
});

export const domains = (world: World) => ({
    domains: [['gmail.com', 5_120], ['outlook.com', 2_204], ['gmx.example', 1_410], ['a-company-with-a-very-long-name-and-many-words.example', 310], [undefined, 3_136]].slice(world.thin ? 4 : 0).map(([domain, recipients]) => {
        const n = Number(recipients);
        return { domain, recipients: n, sent: Math.round(n * 0.6), delivered: Math.round(n * 0.58), confirmed: Math.round(n * 0.35), bounces: Math.round(n * 0.02), opens: Math.round(n * 0.33), humanOpens: Math.round(n * 0.18), clicks: Math.round(n * 0.05), humanClicks: Math.round(n * 0.04), unsubscribes: 4, complaints: 1, conversions: 3, revenue: 240 };
    }),
});

const PEOPLE = ['marta.keller@example.com', 'jo@wool.example', 'José.Peña@correo.example', 'very.long.address.of.somebody.with.many.names@a-company-with-a-long-name.example', 'li.wei@example.org', 'ops@example.net', 'anna@example.com', 'old@gone.example'];
const ANSWERS: [string, object][] = [
    ['SENT', { answer: '250 2.0.0 OK 1732280000 d75a77b69052e-4d8f', opens: 3, firstOpenedAt: at(0, -0.2), clicks: 1 }],
    ['SENT', { answer: '250 2.6.0 <0199@sunrise.example> Queued mail for delivery', opens: 1, firstOpenedAt: at(0, -0.3), unsubscribedAt: at(0, -0.2) }],
    ['BOUNCED', { answer: '550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient’s email address for typos or unnecessary spaces.' }],
    ['PENDING', { answer: '451 4.7.1 Greylisting in action, please come back later', attempts: 2, nextAttemptAt: at(0, 0.4) }],
    ['FAILED', { answer: '452 4.2.2 The recipient’s inbox is out of storage space', attempts: 9 }],
    ['SKIPPED', { answer: 'Suppressed: complained about an earlier email', attempts: 0 }],
    ['UNKNOWN', { answer: 'The connection was closed while the message was handed over' }],
    ['SENT', { answer: '250 2.0.0 OK', opens: 1, firstOpenedAt: at(0, -0.1), complainedAt: at(0, -0.05) }],
];

export function recipients(world: World) {
    return Array.from({ length: world.thin ? 4 : 25 }, (_, n) => {
        const [state, part] = ANSWERS[n % ANSWERS.length]!;
        return { id: id(4, n), contactId: id(5, n), address: PEOPLE[n % PEOPLE.length], state, attempts: 1, opens: 0, clicks: 0, answeredAt: state === 'SKIPPED' ? undefined : at(0, -0.4), sentAt: state === 'SENT' ? at(0, -0.4) : undefined, ...part };
    });
}

const LISTS = ['Newsletter', 'Tips for wool', 'Franchise partners', 'Hamburg', 'Invoices and receipts', 'Students'];
export const lists = (world: World) =>
    world.bare
        ? []
        : Array.from({ length: world.count ?? LISTS.length }, (_, n) => ({
              id: id(2, n),
              name: n === 0 && world.name ? world.name : `${LISTS[n % LISTS.length]}${n >= LISTS.length ? ` ${n}` : ''}`,
              description: n % 3 === 2 ? undefined : 'Once a month: what we clean, repair and recommend.',
              optIn: n % 4 === 3 ? 'SINGLE' : 'DOUBLE',
              topics: n % 2 === 0 ? ['Offers', 'Care tips', 'Opening hours', 'New shops'].slice(0, 2 + (n % 3)) : [],
              color: '#1d4ed8',
              size: [18_240, 2_113, 47, 5_460, 0, 311][n % 6],
              pending: [132, 4, 0, 0, 0, 12][n % 6],
              subscribeUrl: `https://mail.sunrise.example/marketing/email/subscribe/eyJ0IjoiczEiLCJsIjoiMDE5OTAwMDAtMDAwMi03MDAwIn0.${n}f8a2`,
              createdAt: at(-90 - n),
              updatedAt: at(-n),
              version: 2,
          }));

const CONDITIONS = {
    all: [
        { field: { name: 'city', operator: 'EQUALS', value: 'Hamburg' } },
        { any: [{ tag: 'vip' }, { event: { name: 'order', atLeast: 2, withinDays: 90, totalAtLeast: 100 } }, { engagement: { kind: 'CLICKED', withinDays: 30 } }] },
        { not: { any: [{ consent: 'WITHDRAWN' }, { date: { name: 'createdAt', withinLastDays: 7 } }] } },
        { list: id(2, 0) },
    ],
};
export const EXPLANATION = 'Contacts with: city is Hamburg and (the tag “vip” or “order” at least 2 times and worth at least 100 in all within the last 90 days or an email clicked within the last 30 days) and not (consent withdrawn or createdAt within the last 7 days) and a subscription to “Newsletter”.';

export const SAMPLE = PEOPLE.map((address, n) => ({ contactId: id(5, n), email: address }));

export function segments(world: World) {
    const builtIn = [
        ['All contacts', 24_310, { all: [] }, 'Every contact.'],
        ['Active in the last 30 days', 9_904, { any: [{ engagement: { kind: 'OPENED', withinDays: 30 } }, { engagement: { kind: 'CLICKED', withinDays: 30 } }] }, 'Contacts with: an email opened within the last 30 days or an email clicked within the last 30 days.'],
        ['Inactive for 90 days', 3_120, { all: [{ date: { name: 'createdAt', olderThanDays: 90 } }, { not: { engagement: { kind: 'OPENED', withinDays: 90 } } }, { not: { engagement: { kind: 'CLICKED', withinDays: 90 } } }] }, 'Contacts with: createdAt more than 90 days ago and not (an email opened within the last 90 days) and not (an email clicked within the last 90 days).'],
        ['High value (top 20%)', 4_862, { topPercent: 20 }, 'Contacts with: a total value in the top 20%.'],
        ['New in the last 7 days', 411, { date: { name: 'createdAt', withinLastDays: 7 } }, 'Contacts with: createdAt within the last 7 days.'],
    ].map(([name, size, conditions, explanation], n) => ({ id: id(3, n), name, builtIn: true, size: world.bare ? 0 : size, conditions, explanation, version: 0 }));
    const own = world.bare ? 0 : (world.count ?? 7) - 5;
    const names = [world.name ?? 'Loyal in Hamburg', 'Birthday this week', 'Ordered once'];
    return [
        ...builtIn,
        ...Array.from({ length: Math.max(0, own) }, (_, n) => ({ id: id(3, 5 + n), name: `${names[n % names.length]}${n >= names.length ? ` ${n}` : ''}`, builtIn: false, size: 1_204 - n * 3, conditions: CONDITIONS, explanation: EXPLANATION, createdAt: at(-30), updatedAt: at(-n - 1), version: 4 })),
    ];
}

export const contacts = (world: World) =>
    Array.from({ length: world.thin ? 0 : 12 }, (_, n) => ({
        id: id(5, n), email: PEOPLE[n % PEOPLE.length], firstName: ['Marta', 'Jo', 'José', 'Maximilian Alexander', 'Wei', undefined][n % 6], lastName: ['Keller', 'Wool', 'Peña', 'von und zu Hohenlohe-Waldenburg', 'Li', undefined][n % 6], tags: [], attributes: {},
        consent: { status: n % 5 === 4 ? 'UNKNOWN' : 'GRANTED' }, suppressed: n === 7, createdAt: at(-n * 11 - 1), updatedAt: at(-n), version: 1,
    }));

const KEY = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu5oIUrFDWZK7F4thFxpZa2or6jBEX3cSL6b2TJdPkO5iNn9vHNXhNX31nOefN8FksX94YbLJ8NHcFPbaZTW8R2HthYxRaCyqodxlLHibg8aHdfa+bxKeiI/xABRuAM0WG0JEDSyakMFqIO40ghj/h7DUc/4OXNdeQhrKDTlgf2bd+FjpJ3bNAFcMYa3Oeju33b2Tp+PdtqIwXR';

export function senders(world: World) {
    if (world.bare) return [];
    const records = (statuses: string[], found: string[][] = []) => [
        { purpose: 'DKIM', name: 'dj1._domainkey.sunrise.example', expected: `v=DKIM1; k=rsa; p=${KEY}`, status: statuses[0], found: found[0] ?? [] },
        { purpose: 'SPF', name: 'sunrise.example', expected: 'v=spf1 include:spf.dryjets.example ~all', status: statuses[1], found: found[1] ?? [] },
        { purpose: 'DMARC', name: '_dmarc.sunrise.example', expected: 'v=DMARC1; p=none', status: statuses[2], found: found[2] ?? [] },
    ];
    const sender = (n: number, address: string, part: object) => ({ id: id(6, n), address, displayName: 'Sunrise Laundry', replyTo: 'hello@sunrise.example', domain: address.split('@')[1], dkimAlgorithm: 'RSA', route: { type: 'PLATFORM' }, verified: true, checkedAt: at(0, -3), records: records(['VALID', 'VALID', 'VALID']), createdAt: at(-60), updatedAt: at(-2), version: 2, ...part });
    return [
        sender(0, 'news@sunrise.example', { displayName: world.name ?? 'Sunrise Laundry' }),
        sender(1, 'offers@sunrise.example', { verified: false, route: { type: 'SMTP', host: 'smtp.sunrise.example', port: 587, encryption: 'REQUIRED', username: 'sunrise' }, records: records(['MISSING', 'SEVERAL', 'DIFFERENT'], [[], ['v=spf1 include:_spf.google.com ~all', 'v=spf1 mx -all'], ['v=DMARC1; p=maybe']]) }),
        sender(2, 'invoices@sunrise-franchise.example', { verified: false, checkedAt: undefined, displayName: undefined, route: { type: 'SES', region: 'eu-central-1', username: 'AKIAIOSFODNN7EXAMPLE' }, records: records(['UNCHECKED', 'UNCHECKED', 'UNCHECKED']) }),
    ];
}

export const policy = (world: World) => (world.bare ? {} : { quietHours: { from: '21:00', to: '08:00', timeZone: 'Europe/Berlin' }, frequencyCap: { emails: 3, days: 7 }, warmUp: { startedOn: '2026-11-16', firstDay: 500, growth: 1.5 } });

export const FIELDS = [['city', 'TEXT'], ['birthday', 'DATE'], ['orders', 'NUMBER'], ['newsletter', 'BOOLEAN'], ['services', 'LIST']].map(([name, type]) => ({ name, type, createdAt: at(-80) }));
