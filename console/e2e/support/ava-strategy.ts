import type { campaign } from './data.ts';
import { at, dayOf } from './data.ts';

type Campaign = ReturnType<typeof campaign>;

/** Mock strategies of the orchestrator service. */
const head = (version: number) => ({ id: `st${version}`, version, revision: version === 1 ? 2 : 1, engine: version === 2 ? 'built-in' : 'claude', ...(version === 2 && { fallback: 'MODEL_TIMED_OUT' }), targetAudience: 'Families in Hamburg', generatedBy: 'mark', generatedAt: at(-14 + version * 4), ...(version === 1 && { appliedBy: 'mark', appliedAt: at(-9), application: { state: 'ACCEPTED', refusals: [], answeredAt: at(-9) } }) });

const piece = (day: number, channel: string, topic: string, angle: string) => ({ date: dayOf(day), channel, topic, angle });

function plan(one: Campaign, version: number) {
    const shares = one.channels.map((_, n) => (n === 0 ? 100 - 10 * (one.channels.length - 1) - version * 5 : n === 1 ? 10 + version * 5 : 10));
    return {
        goals: [{ metric: 'CONVERSIONS', target: 380 + version * 20, basis: 'The median of your past campaigns of this type, scaled to this budget.' }, { metric: 'CLICKS', channel: 'EMAIL', target: 1500, basis: 'Your average email click rate on the sends that are planned.' }],
        channels: one.channels.map((channel, n) => ({ channel, sharePercent: shares[n], amount: Math.round(one.budget.total * shares[n]!) / 100, reason: n === 0 ? 'It brought the most conversions per euro in your past campaigns.' : 'It reaches people whom the first channel does not.', tactics: n === 0 ? ['Two newsletters a week, on Tuesday and Thursday mornings', 'A reminder to those who did not open'] : ['Three posts a week'] })),
        timeline: [0, 1, 2, 3].map((week) => ({ week: week + 1, from: dayOf(week * 7 - 12), to: dayOf(week * 7 - 6), focus: ['Announce the offer, and measure which channel answers.', 'Put more behind what works.', 'Show what customers say.', 'Remind, and close.'][week], content: week === 3 ? [] : [piece(week * 7 - 11, one.channels[0]!, 'Wool in winter', 'QUESTION'), piece(week * 7 - 9, one.channels[1] ?? 'EMAIL', 'Five mistakes with cashmere', 'LIST')] })),
        kpis: [{ kpi: 'OPEN_RATE', channel: 'EMAIL', target: 0.32, basis: 'Your average of 3 campaigns.' }, { kpi: 'COST_PER_CONVERSION', channel: one.channels[0], target: 11.9, basis: 'Your average, less a tenth.' }, { kpi: 'ROAS', channel: one.channels[1] ?? 'EMAIL', target: 2.4, basis: 'Your best campaign.' }],
        risks: [{ risk: 'The mild winter may make coats less urgent.', mitigation: 'Prepare a variation about storing them.' }, { risk: 'The list has not been cleaned since spring, so bounces may rise.', mitigation: 'Remove addresses that bounced twice before the first send.' }],
    };
}

const evidence = (one: Campaign) => ({
    pastCampaigns: 3,
    result: 'CONVERSIONS',
    channels: one.channels.map((channel, n) => ({ channel, campaigns: n === 2 ? 0 : 3 - n, paidCampaigns: n === 2 ? 0 : 2, spend: n === 2 ? 0 : 2100 - n * 600, result: n === 2 ? 0 : 420 - n * 190, ...(n !== 2 && { resultPerSpend: 0.2 - n * 0.05 }), typical: n === 2 ? {} : { CLICK_RATE: { median: 0.031, campaigns: 3 - n } } })),
    benchmarks: [{ kpi: 'ENGAGEMENT_RATE', channel: one.channels[2] ?? 'ADS', value: 0.021, source: 'Social media benchmark report 2025, all industries' }],
});

export const strategies = (bare: boolean) => ({ items: bare ? [] : [head(3), head(2), head(1)] });

export const strategy = (one: Campaign, version: number) => ({ ...head(version), campaignId: one.id, objectives: one.objectives, currency: one.budget.currency, budget: one.budget.total, evidence: evidence(one), plan: plan(one, version) });

export function comparison(one: Campaign, from: number, to: number) {
    const [first, second] = [plan(one, from), plan(one, to)];
    return {
        campaignId: one.id,
        from: head(from),
        to: head(to),
        channels: first.channels.map(({ channel, sharePercent = 0 }, n) => ({ channel, fromSharePercent: sharePercent, toSharePercent: second.channels[n]?.sharePercent, change: (second.channels[n]?.sharePercent ?? 0) - sharePercent })),
        kpis: [{ kpi: 'OPEN_RATE', channel: 'EMAIL', fromTarget: 0.3, toTarget: 0.32 }],
        goals: [{ metric: 'CONVERSIONS', fromTarget: first.goals[0]!.target, toTarget: second.goals[0]!.target }],
        content: { from: 6, to: 7, added: [piece(4, 'EMAIL', 'What a pick-up saves', 'NUMBER')], removed: [] },
        risksAdded: ['The mild winter may make coats less urgent.'],
        risksRemoved: [],
    };
}
