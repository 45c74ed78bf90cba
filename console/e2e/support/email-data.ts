import type { World } from './api.ts';
import { at, campaign } from './data.ts';

/** Mock data of the email service. It is derived from numbers, so that it never changes. */
const id = (kind: number, n: number) => `01990000-000${kind}-7000-8000-${String(n).padStart(12, '0')}`;

const SUBJECTS = ['Your winter coat deserves better', 'Free pick-up this week', 'We miss you, and so do your shirts', 'Duvets before the frost', 'How to store wool', 'Two for one on curtains', 'Your invoice settings have changed', 'Wedding dresses, cleaned by hand'];
const STATUSES = ['SENDING', 'SCHEDULED', 'COMPLETED', 'DRAFT', 'COMPLETED_WITH_FAILURES', 'PAUSED', 'COMPLETED', 'CANCELLED', 'FREEZING', 'FAILED'];

const NO_PROGRESS = { pending: 0, sent: 0, bounced: 0, failed: 0, skipped: 0, unknown: 0, cancelled: 0 };

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
        emailId: id(1, 0), recipients: thin ? 6 : 12_180, sent, delivered: sent, opens: thin ? 0 : 4_120, clicks: thin ? 0 : 655, humanOpens: thin ? 0 : 2_204, humanClicks: thin ? 0 : 498,
        bounces: thin ? 0 : 214, unsubscribes: thin ? 0 : 23, failed: 12, skipped: 96, unknown: 4, complaints: thin ? 0 : 3, conversions: thin ? 0 : 41, revenue: thin ? 0 : 3_890.5,
        openRate: thin ? 0 : 0.556, clickRate: thin ? 0 : 0.0884, humanOpenRate: thin ? 0 : 0.2974, humanClickRate: thin ? 0 : 0.0672,
        links: thin ? [] : [['https://sunrise.example/coats', 412, 356], ['https://sunrise.example/pick-up?city=hamburg&utm_source=newsletter&utm_medium=email&utm_campaign=autumn-wool-care', 201, 118], ['mailto:hello@sunrise.example', 42, 24]].map(([url, clicks, humanClicks]) => ({ url, clicks, humanClicks })),
    };
}

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
        ['High value (top 20 %)', 4_862, { topPercent: 20 }, 'Contacts with: a total value in the top 20 %.'],
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
