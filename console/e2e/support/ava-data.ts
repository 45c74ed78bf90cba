import type { campaign } from './data.ts';
import { at, dayOf } from './data.ts';

type Campaign = ReturnType<typeof campaign>;

/** Mock responses of the orchestrator service about one campaign. */
const sample = (label: string, events: number, exposure: number, spread: number) => ({ label, events, exposure, rate: events / exposure, low: events / exposure - spread, high: events / exposure + spread });
const statistic = { method: 'two proportions', z: 4.2, degreesOfFreedom: 12.4, pValue: 0.0004, anytimePValue: 0.006, comparisons: 3, dispersion: 2.1 };
const evidence = (text: string, measure: string) => ({ text, measure, subject: sample('LinkedIn', 412, 9830, 0.004), comparedWith: sample('the others', 610, 31_200, 0.002), statistic, from: dayOf(-20), to: dayOf(-1) });

export const HIT_RATES = [
    { kind: 'BUDGET', judged: 14, higher: 11, unclear: 2, lower: 1, rate: 0.786, interval: { low: 0.524, high: 0.924 }, verdict: 'HELPS', summary: '11 of 14 accepted recommendations were followed by better results.' },
    { kind: 'TIMING', judged: 12, higher: 8, unclear: 3, lower: 1, rate: 0.667, interval: { low: 0.391, high: 0.862 }, verdict: 'MIXED', summary: '8 of 12 accepted recommendations were followed by better results.' },
    { kind: 'CHANNEL', judged: 3, higher: 2, unclear: 1, lower: 0, rate: 0.667, interval: { low: 0.208, high: 0.939 }, verdict: 'TOO_FEW', summary: '2 of 3 accepted recommendations were followed by better results.' },
    { kind: 'CONTENT', judged: 17, higher: 3, unclear: 9, lower: 5, rate: 0.176, interval: { low: 0.062, high: 0.41 }, verdict: 'DOES_NOT_HELP', summary: '3 of 17 accepted recommendations were followed by better results.' },
];

export function recommendations(one: Campaign, bare: boolean) {
    const [first = 'EMAIL', , last = 'ADS'] = one.channels;
    const base = { campaignId: one.id, status: 'OPEN', confidence: 0.987, moves: [], expiresAt: at(12), version: 2 };
    const items = bare
        ? []
        : [
              { ...base, id: 'r1', kind: 'BUDGET', channel: first, advice: `Move ${Math.round(one.budget.total / 20)} ${one.budget.currency} from the least to the most effective channel.`, evidence: evidence('The next euro a day brings 0.61 conversions there (95% interval 0.35 to 0.90), and 0.09 here (0.02 to 0.19), measured over 20 days of spend.', 'CONVERSIONS_PER_SPEND'), expectedEffect: { text: '18 to 44 more conversions until the end.', unit: 'conversions', low: 18, high: 44 }, moves: [{ from: last, to: first, amount: Math.round(one.budget.total / 20) }], issuedAt: at(-0.2) },
              { ...base, id: 'r2', kind: 'TIMING', channel: 'EMAIL', confidence: 0.96, advice: 'Send emails on Tuesdays from 8 to 10 in the morning, Berlin time.', evidence: evidence('These hours got 41% opens, the others 30%, on ten weeks of days.', 'OPEN_RATE'), expectedEffect: { text: '8 to 14 more opens per 100 delivered emails.', unit: 'opens', low: 0.08, high: 0.14 }, issuedAt: at(-2) },
              { ...base, id: 'r3', kind: 'CONTENT', channel: first, confidence: 0.953, advice: 'Open with a question: posts that do so got more engagement than those that begin with a claim.', evidence: evidence('14 posts with a question got 4.2% engagement, 22 with a claim 2.0%.', 'ENGAGEMENT_RATE'), expectedEffect: { text: '9 to 31 more engagements per 1,000 impressions.', unit: 'engagements', low: 0.009, high: 0.031 }, issuedAt: at(-4), snoozedUntil: at(3) },
          ];
    return {
        campaignId: one.id,
        assessedAt: bare ? undefined : at(0, -0.1),
        metricsAsOf: bare ? undefined : at(0, -0.3),
        hitRates: HIT_RATES,
        assessments: bare
            ? []
            : [
                  { kind: 'BUDGET', verdict: 'ADVICE', explanation: 'One channel returns more.' },
                  { kind: 'TIMING', verdict: 'ADVICE', explanation: 'Some hours do better.' },
                  { kind: 'CONTENT', verdict: 'NOTHING_TO_CHANGE', explanation: 'Opens, clicks and engagements are within what is usual for your other campaigns.' },
                  { kind: 'CHANNEL', verdict: 'INSUFFICIENT_DATA', explanation: 'A comparison needs a week of metrics on at least two networks; there are 5 days on Instagram.' },
              ],
        items,
    };
}

export function failures(one: Campaign, bare: boolean) {
    const base = { campaignId: one.id, version: 1 };
    const items = [
        { ...base, id: 'f1', kind: 'ACCOUNT', channel: 'LINKEDIN', problem: 'LinkedIn account Sunrise Cleaners GmbH cannot publish.', evidence: '3 scheduled posts wait for it. The network says: “The token used in the request has expired”.', since: at(-0.6), detectedAt: at(-0.6), steps: [{ text: 'Connect the account again.', action: 'RECONNECT_ACCOUNT', targets: ['a4'] }, { text: 'Check that the waiting posts are still up to date. They are published once it is connected.', targets: [] }] },
        { ...base, id: 'f2', kind: 'POSTS_FAILED', channel: 'TWITTER', problem: '2 posts on Twitter failed.', evidence: 'The latest error: “503 Service Unavailable”.', since: at(-0.2), detectedAt: at(-0.2), steps: [{ text: 'Publish the posts again. The network could not be reached.', action: 'RETRY_POSTS', targets: ['s3', 's5'] }] },
        { ...base, id: 'f3', kind: 'LOW_ENGAGEMENT', channel: 'INSTAGRAM', problem: 'Instagram gets far less engagement than usual.', evidence: '38 engagements since Friday, where 120 to 190 were expected at these hours. Such a run is a false alarm in fewer than 1 of 100 weeks.', since: at(-2), detectedAt: at(-1.5), steps: [{ text: 'Look at the latest posts: what is different from those that did well?', targets: [] }, { text: 'Create new content for this channel.', action: 'CREATE_CONTENT', targets: [] }], snoozedUntil: at(2), snoozedBy: 'mark' },
    ];
    const cleared = { ...base, id: 'f0', kind: 'LATE', channel: 'EMAIL', problem: 'An email was more than an hour late.', evidence: 'It was scheduled for 9:00.', since: at(-5), detectedAt: at(-5, 1), steps: [], clearedAt: at(-5, 2.5) };
    return { campaignId: one.id, items: bare ? [] : items, cleared: bare ? [] : [cleared] };
}

const history = (from: number, to: number) => Array.from({ length: 12 }, (_, day) => {
    const probability = from + ((to - from) * day) / 11 + Math.sin(day * 1.7) / 30;
    return { day: dayOf(day - 12), probability, low: probability - 0.15, high: Math.min(1, probability + 0.12) };
});

export function outlook(one: Campaign, bare: boolean) {
    const predicted = { state: 'PREDICTED', predictedAt: at(-0.3), day: dayOf(0), baseRate: 0.55 };
    const ended = one.status === 'COMPLETED';
    const goals = [
        { ...predicted, metric: 'CONVERSIONS', target: 400, actual: 212, probability: 0.82, low: 0.66, high: 0.92, history: history(0.55, 0.82), drivers: [{ feature: 'PACE', direction: 'UP', points: 24.1, logOdds: 1.2, text: 'At this pace, 118% of the target will be reached.' }, { feature: 'MOMENTUM', direction: 'UP', points: 6.6, logOdds: 0.3, text: 'The last week brought more than the weeks before.' }, { feature: 'CONTENT_AHEAD', direction: 'DOWN', points: -3.7, logOdds: -0.17, text: 'Only two pieces of content are scheduled for the rest of the campaign.' }] },
        { metric: 'CLICKS', channel: 'EMAIL', target: 1500, actual: 1612, state: 'REACHED', reason: 'The target was reached on 19 November.', probability: 1, drivers: [], history: [] },
        { ...predicted, metric: 'ROAS', target: 3, actual: 2.4, probability: 0.31, low: 0.16, high: 0.52, history: history(0.5, 0.31), drivers: [{ feature: 'PACE', direction: 'DOWN', points: -26.2, logOdds: -1.1, text: 'So far each euro of spend returned 2.4.' }, { feature: 'BUDGET_PACE', direction: 'UP', points: 2.2, logOdds: 0.1, text: 'Spend is as planned.' }] },
    ];
    const missed = goals.map((goal) => (goal.metric === 'CLICKS' ? goal : { ...goal, state: 'MISSED', reason: 'The campaign ended below the target.' }));
    return {
        campaignId: one.id,
        state: bare ? 'NO_GOALS' : ended ? 'ENDED' : 'PREDICTED',
        explanation: bare ? 'This campaign has no goals, so there is nothing to predict.' : ended ? 'The campaign is over; these are its last predictions.' : 'One goal is reached, one is likely to be, and one is not.',
        goals: bare ? [] : ended ? missed : goals,
        record: record(bare),
    };
}

const SHARES: [number, number][] = [[12, 0.06], [9, 0.14], [5, 0.22], [6, 0.37], [0, 0], [7, 0.52], [8, 0.68], [6, 0.71], [10, 0.88], [14, 0.96]];

function record(bare: boolean) {
    const explanation = bare ? 'Learned from published benchmarks until campaigns of yours have ended.' : 'Learned from 77 goals of your campaigns that have ended, and from a prior shared by all.';
    if (bare) return { goals: 0, predictions: 0, reached: 0, calibration: [], model: { goals: 0, explanation } };
    const calibration = SHARES.map(([goals, observed], bin) => ({ from: bin / 10, to: (bin + 1) / 10, goals, predictions: goals * 13, ...(goals > 0 && { predicted: bin / 10 + 0.05, observed, low: Math.max(0, observed - 0.5 / Math.sqrt(goals)), high: Math.min(1, observed + 0.5 / Math.sqrt(goals)) }) }));
    return { goals: 77, predictions: 1001, reached: 43, brier: 0.131, baseBrier: 0.246, skill: 0.467, calibrationError: 0.034, calibration, model: { goals: 77, fittedAt: at(-0.4), explanation } };
}

export const predictionRecord = (bare: boolean) => ({
    record: record(bare),
    items: bare
        ? []
        : ['Spring curtains', 'Back to the office', 'Carnival costumes', 'Green solvents'].map((campaignName, n) => ({ campaignId: `c${n}`, campaignName, metric: ['CONVERSIONS', 'CLICKS', 'REVENUE', 'REACH'][n], target: 1500 + n * 250, actual: 1620 - n * 90, reached: n < 2, predictions: 27 - n, firstProbability: 0.5 + n / 20, lastProbability: n < 2 ? 0.97 : 0.11, brier: 0.09 + n / 50, baseBrier: 0.25, scoredAt: at(-3 - n * 6) })),
    nextCursor: bare ? undefined : 'more',
});

export function whatIf(one: Campaign, url: URL, bare: boolean) {
    const given = new Map((url.searchParams.get('changes') ?? '').split(',').filter(Boolean).map((part) => part.split(':') as [string, string]));
    const days = Number(url.searchParams.get('days') ?? 14);
    const metric = url.searchParams.get('metric') ?? 'CONVERSIONS';
    const allocated = one.budget.total / one.channels.length;
    const scale = metric === 'REVENUE' ? 40 : metric === 'CLICKS' ? 8 : 1;
    const channels = one.channels.map((channel, n) => {
        const change = Number(given.get(channel) ?? 0);
        const known = !bare && n !== 1;
        const each = (0.12 - n * 0.02) * scale * (days / 14) ** 0.2;
        return {
            channel, allocated, spent: allocated * 0.4, unspent: allocated * 0.6, change, days: known ? 24 : bare ? 0 : 4, extrapolated: change > allocated / 2,
            ...(known
                ? { status: 'ESTIMATED', explanation: `The next ${one.budget.currency} a day brings about 0.6 (95% interval 0.35 to 0.90).`, dailySpendNow: 20, dailySpendThen: 20 + change / days, smallestDailySpend: 8, largestDailySpend: 41, effect: { expected: change * each, low: change * each * (change < 0 ? 1.5 : 0.5), high: change * each * (change < 0 ? 0.5 : 1.5) } }
                : { status: 'INSUFFICIENT_DATA', reason: bare ? 'NO_SPEND' : 'TOO_FEW_DAYS', explanation: bare ? 'Nothing has been spent on this channel yet.' : 'It has spent on 4 days; 14 are needed.' }),
        };
    });
    const sum = (value: (effect: { expected: number; low: number; high: number }) => number) => channels.reduce((total, one) => total + ('effect' in one && one.effect ? value(one.effect) : 0), 0);
    const effect = { expected: sum((e) => e.expected), low: sum((e) => e.low), high: sum((e) => e.high) };
    return { campaignId: one.id, currency: one.budget.currency, metric, days, metricsAsOf: at(0, -0.3), budgetChange: channels.reduce((total, one) => total + one.change, 0), status: 'ESTIMATED', effect, extrapolated: channels.some((one) => one.extrapolated), summary: `About ${Math.round(effect.expected)} more in ${days} days (95% interval ${Math.round(effect.low)} to ${Math.round(effect.high)}).`, channels };
}

const outcome = { measure: 'OPEN_RATE', change: 'HIGHER', before: sample('before', 3010, 9800, 0.01), since: sample('since', 3790, 9700, 0.01), difference: { low: 0.041, high: 0.128 }, basis: 'BEFORE_AFTER', channels: ['EMAIL'], caveat: 'Compares the week before with the week after. No control group was kept, so other causes are possible.' };

export function decisions(bare: boolean) {
    const base = { recommendationId: 'r2', kind: 'TIMING', channel: 'EMAIL', advice: 'Send emails on Tuesdays from 8 to 10 in the morning, Berlin time.', evidence: 'These hours got 41% opens, the others 30%, on ten weeks of days.', decidedBy: 'mark', expectedEffect: { text: '8 to 14 more opens per 100 delivered emails.', unit: 'opens', low: 0.08, high: 0.14 } };
    const items = [
        { ...base, id: 'd1', action: 'ACCEPTED', decidedAt: at(-9), outcome, judged: { change: 'HIGHER', judgedAt: at(-1) } },
        { ...base, id: 'd2', kind: 'BUDGET', channel: 'ADS', advice: 'Move 200 EUR from Ads to Email.', action: 'ACCEPTED', decidedAt: at(-3), expectedEffect: { text: '4 to 12 more conversions until the end.', unit: 'conversions', low: 4, high: 12 }, outcome: { ...outcome, measure: 'CONVERSIONS_PER_SPEND', change: 'TOO_EARLY', channels: ['ADS', 'EMAIL'], since: undefined, difference: undefined } },
        { ...base, id: 'd3', kind: 'CONTENT', channel: 'LINKEDIN', advice: 'Open with a question.', action: 'DISMISSED', note: 'Doesn’t fit our plan', decidedAt: at(-4), outcome: { ...outcome, measure: 'ENGAGEMENT_RATE', change: 'NO_CLEAR_CHANGE', channels: ['LINKEDIN'] } },
        { ...base, id: 'd4', action: 'ISSUED', decidedBy: 'ava', decidedAt: at(-9, -5) },
    ];
    return { items: bare ? [] : items, nextCursor: bare ? undefined : 'n2' };
}

export const explanation = (subjectId: string) => ({ subjectId, sentences: ['LinkedIn got 412 engagements from 9,830 impressions, the other networks 610 from 31,200.', 'Days differ a lot, so this takes how much they vary into account: the difference is well beyond that.', 'It shows that the networks differ, not why.'], engine: 'built-in', caveat: 'Based on 20 days of metrics.' });
