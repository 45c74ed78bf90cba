import type { Advice, Decision, Failure, GoalOutlook, HitRate, Outlook, Recommendation, Strategy, TrackRecord, WhatIf } from '#features/ava/types.ts';

/** Responses of the orchestrator service for tests. */
export const recommendation = (id: string, part: Partial<Recommendation> = {}): Recommendation => ({
    id,
    campaignId: 'c1',
    kind: 'TIMING',
    channel: 'EMAIL',
    status: 'OPEN',
    advice: `Send on Tuesdays (${id}).`,
    evidence: {
        text: 'Tuesdays got 41% opens, other days 30%.',
        measure: 'OPEN_RATE',
        subject: { label: 'Tuesday', events: 410, exposure: 1000, rate: 0.41, low: 0.38, high: 0.44 },
        comparedWith: { label: 'other days', events: 1500, exposure: 5000, rate: 0.3, low: 0.28, high: 0.32 },
        statistic: { method: 'two proportions', z: 4.1, degreesOfFreedom: 13, pValue: 0.0003, anytimePValue: 0.01, comparisons: 2, dispersion: 1.4 },
        from: '2026-11-01',
        to: '2026-11-20',
    },
    expectedEffect: { text: '8 to 14 more opens per 100 emails.', unit: 'opens', low: 0.08, high: 0.14 },
    confidence: 0.98,
    moves: [],
    issuedAt: '2026-11-20T08:00:00Z',
    expiresAt: '2099-12-04T08:00:00Z',
    version: 3,
    ...part,
});

export const hitRate = (part: Partial<HitRate> = {}): HitRate => ({
    kind: 'TIMING',
    judged: 12,
    higher: 8,
    unclear: 3,
    lower: 1,
    rate: 0.667,
    interval: { low: 0.39, high: 0.86 },
    verdict: 'MIXED',
    summary: '8 of 12 accepted recommendations were followed by better results.',
    ...part,
});

export const advice = (part: Partial<Advice> = {}): Advice => ({
    campaignId: 'c1',
    assessedAt: '2026-11-21T08:00:00Z',
    metricsAsOf: '2026-11-21T07:00:00Z',
    assessments: [
        { kind: 'TIMING', verdict: 'ADVICE', explanation: 'Tuesdays do better.' },
        { kind: 'BUDGET', verdict: 'INSUFFICIENT_DATA', explanation: 'Budget needs a week of spend on two channels.' },
    ],
    items: [recommendation('r1')],
    hitRates: [hitRate()],
    ...part,
});

export const failure = (id: string, part: Partial<Failure> = {}): Failure => ({
    id,
    campaignId: 'c1',
    kind: 'POSTS_FAILED',
    channel: 'FACEBOOK',
    problem: 'Two posts failed on Facebook.',
    evidence: 'Facebook refused them: the token has expired.',
    since: '2026-11-20T08:00:00Z',
    detectedAt: '2026-11-20T08:00:05Z',
    steps: [
        { text: 'Check the account.', action: null, targets: [] },
        { text: 'Publish the posts again.', action: 'RETRY_POSTS', targets: ['p1', 'p2'] },
    ],
    version: 2,
    ...part,
});

export const goalOutlook = (part: Partial<GoalOutlook> = {}): GoalOutlook => ({
    metric: 'CLICKS',
    target: 1500,
    state: 'PREDICTED',
    predictedAt: '2026-11-21T08:00:00Z',
    day: '2026-11-21',
    actual: 640,
    probability: 0.82,
    low: 0.66,
    high: 0.92,
    baseRate: 0.55,
    drivers: [
        { feature: 'PACE', direction: 'UP', points: 31.4, logOdds: 1.4, text: 'At this pace, 118% of the target will be reached.' },
        { feature: 'CONTENT_AHEAD', direction: 'DOWN', points: -4.4, logOdds: -0.1, text: 'Little content is scheduled.' },
    ],
    history: [
        { day: '2026-11-20', probability: 0.7, low: 0.5, high: 0.85 },
        { day: '2026-11-21', probability: 0.82, low: 0.66, high: 0.92 },
    ],
    ...part,
});

export const trackRecord = (part: Partial<TrackRecord> = {}): TrackRecord => ({
    goals: 41,
    predictions: 803,
    reached: 23,
    brier: 0.131,
    baseBrier: 0.248,
    skill: 0.47,
    calibrationError: 0.041,
    calibration: Array.from({ length: 10 }, (_, bin) => ({
        from: bin / 10,
        to: (bin + 1) / 10,
        goals: bin === 4 ? 0 : 4,
        predictions: bin === 4 ? 0 : 80,
        ...(bin !== 4 && { predicted: bin / 10 + 0.05, observed: bin / 10 + 0.06, low: bin / 10, high: bin / 10 + 0.1 }),
    })),
    model: { goals: 41, fittedAt: '2026-11-20T00:00:00Z', explanation: 'Learned from 41 goals of your campaigns that have ended.' },
    ...part,
});

export const outlook = (part: Partial<Outlook> = {}): Outlook => ({
    campaignId: 'c1',
    state: 'PREDICTED',
    explanation: 'Clicks are likely to reach the target.',
    goals: [goalOutlook()],
    record: trackRecord(),
    ...part,
});

export const whatIf = (part: Partial<WhatIf> = {}): WhatIf => ({
    campaignId: 'c1',
    currency: 'EUR',
    metric: 'CONVERSIONS',
    days: 14,
    budgetChange: 0,
    status: 'ESTIMATED',
    effect: { expected: 0, low: 0, high: 0 },
    extrapolated: false,
    summary: 'Nothing changes.',
    channels: [
        { channel: 'ADS', allocated: 300, spent: 20, unspent: 280, change: 0, status: 'INSUFFICIENT_DATA', reason: 'TOO_FEW_DAYS', explanation: 'Ads have spent on 3 days only.', days: 3, extrapolated: false },
        { channel: 'EMAIL', allocated: 700, spent: 310, unspent: 390, change: 0, status: 'ESTIMATED', explanation: 'The next EUR a day brings about 0.61 conversions.', days: 24, extrapolated: false, effect: { expected: 0, low: 0, high: 0 } },
    ],
    ...part,
});

export const decision = (id: string, part: Partial<Decision> = {}): Decision => ({
    id,
    recommendationId: 'r1',
    kind: 'TIMING',
    channel: 'EMAIL',
    action: 'ACCEPTED',
    advice: 'Send on Tuesdays.',
    evidence: 'Tuesdays got 41% opens, other days 30%.',
    decidedBy: 'mark',
    decidedAt: '2026-11-10T08:00:00Z',
    expectedEffect: { text: '8 to 14 more opens per 100 emails.', unit: 'opens', low: 0.08, high: 0.14 },
    outcome: {
        measure: 'OPEN_RATE',
        change: 'HIGHER',
        before: { label: 'before', events: 300, exposure: 1000, rate: 0.3, low: 0.27, high: 0.33 },
        since: { label: 'since', events: 390, exposure: 1000, rate: 0.39, low: 0.36, high: 0.42 },
        difference: { low: 0.05, high: 0.13 },
        basis: 'BEFORE_AFTER',
        channels: ['EMAIL'],
        caveat: 'Other things may have changed, too.',
    },
    judged: { change: 'HIGHER', judgedAt: '2026-11-18T00:00:00Z' },
    ...part,
});

export const strategy = (version: number, part: Partial<Strategy> = {}): Strategy => ({
    id: `s${version}`,
    campaignId: 'c1',
    version,
    revision: 1,
    engine: 'built-in',
    objectives: ['200 new customers'],
    currency: 'EUR',
    budget: 100,
    evidence: {
        pastCampaigns: 3,
        result: 'CONVERSIONS',
        channels: [{ channel: 'EMAIL', campaigns: 3, paidCampaigns: 2, spend: 210, result: 130, resultPerSpend: 0.619, typical: { OPEN_RATE: { median: 0.31, campaigns: 3 } } }],
        benchmarks: [{ kpi: 'CLICK_RATE', channel: 'ADS', value: 0.031, source: 'Search ads report 2025' }],
    },
    plan: {
        goals: [{ metric: 'CONVERSIONS', target: 120, basis: 'The median of your past campaigns.' }],
        channels: [
            { channel: 'EMAIL', sharePercent: 70, amount: 70, reason: 'Email brought the most per euro.', tactics: ['Two newsletters a week'] },
            { channel: 'ADS', sharePercent: 30, amount: 30, reason: 'Ads reach new people.', tactics: [] },
        ],
        timeline: [
            { week: 1, from: '2026-11-01', to: '2026-11-07', focus: 'Announce the offer.', content: [{ date: '2026-11-03', channel: 'EMAIL', topic: 'Wool in winter', angle: 'QUESTION' }] },
            { week: 2, from: '2026-11-08', to: '2026-11-14', focus: 'Remind.', content: [] },
        ],
        kpis: [{ kpi: 'OPEN_RATE', channel: 'EMAIL', target: 0.32, basis: 'Your average.' }],
        risks: [{ risk: 'Bounces may rise.', mitigation: 'Clean the list first.' }],
    },
    generatedBy: 'mark',
    generatedAt: '2026-11-01T08:00:00Z',
    ...part,
});

/** Leaves fields out, as the services do with what is absent. */
export function without<T extends object, K extends keyof T>(value: T, ...fields: K[]): Omit<T, K> {
    return Object.fromEntries(Object.entries(value).filter(([name]) => !fields.some((field) => field === name))) as Omit<T, K>;
}
