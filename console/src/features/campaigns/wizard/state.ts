import { refit, sharesOf, toMinor, type Shares } from '#features/campaigns/parts/allocation.ts';
import { formatPercentage } from '#features/campaigns/parts/percentage.ts';
import type { Allocation, Campaign, CampaignType, Channel } from '#features/campaigns/types.ts';
import { CHANNELS } from '#lib/channels.ts';
import { localZone } from '#lib/format/time.ts';
import { localOf } from '#lib/format/zoned.ts';

/** The plan as typed into the form fields. */
export interface Plan {
    name: string;
    type: CampaignType;
    objectives: string[];
    audience: string;
    channels: Channel[];
    total: string;
    currency: string;
    shares: Shares;
    /** The percentage of the budget that Ava may reallocate without approval. */
    reallocation: string;
    starts: string;
    ends: string;
    timeZone: string;
    /** The id of the draft on the server, once it exists. */
    campaignId: string | undefined;
    version: number | undefined;
    /** The idempotency key of the create request. */
    key: string;
}

export type Change =
    | { type: 'set'; part: Partial<Omit<Plan, 'shares' | 'channels' | 'total' | 'currency'>> }
    | { type: 'channel'; channel: Channel }
    | { type: 'budget'; total?: string; currency?: string }
    | { type: 'shares'; shares: Shares }
    | { type: 'load'; campaign: Campaign; allocations: Allocation[] }
    | { type: 'saved'; campaign: Campaign }
    | { type: 'restart'; plan: Plan };

export const parseAmount = (total: string) => {
    const amount = Number(total.trim().replace(/\s/g, '').replace(',', '.'));
    return total.trim() !== '' && Number.isFinite(amount) && amount >= 0 ? amount : undefined;
};

export const totalMinor = (plan: Pick<Plan, 'total' | 'currency'>) => toMinor(parseAmount(plan.total) ?? 0, plan.currency);

/** Returns an empty plan that starts next Monday and runs for four weeks. */
export function emptyPlan(now = Date.now()): Plan {
    const zone = localZone();
    const monday = new Date(now);
    monday.setDate(monday.getDate() + ((8 - monday.getDay()) % 7 || 7));
    monday.setHours(9, 0, 0, 0);
    const end = new Date(monday);
    end.setDate(end.getDate() + 28);
    return {
        name: '',
        type: 'AWARENESS',
        objectives: [],
        audience: '',
        channels: [],
        total: '',
        currency: 'EUR',
        shares: {},
        reallocation: '0',
        starts: localOf(monday.toISOString(), zone),
        ends: localOf(end.toISOString(), zone),
        timeZone: zone,
        campaignId: undefined,
        version: undefined,
        key: crypto.randomUUID(),
    };
}

export function reduce(plan: Plan, change: Change): Plan {
    switch (change.type) {
        case 'set':
            return { ...plan, ...change.part };
        case 'channel': {
            const selected = plan.channels.includes(change.channel)
                ? plan.channels.filter((one) => one !== change.channel)
                : [...plan.channels, change.channel];
            return fitted({ ...plan, channels: CHANNELS.filter((one) => selected.includes(one)) });
        }
        case 'budget':
            return fitted({ ...plan, total: change.total ?? plan.total, currency: change.currency ?? plan.currency });
        case 'shares':
            return { ...plan, shares: change.shares };
        case 'load':
            return loaded(change.campaign, change.allocations, plan.key);
        case 'saved':
            return { ...plan, campaignId: change.campaign.id, version: change.campaign.version };
        case 'restart':
            return change.plan;
    }
}

// Keeps the split equal to the budget after any change.
const fitted = (plan: Plan): Plan => ({ ...plan, shares: refit(plan.shares, plan.channels, totalMinor(plan)) });

function loaded(campaign: Campaign, allocations: Allocation[], key: string): Plan {
    return fitted({
        name: campaign.name,
        type: campaign.type,
        objectives: campaign.objectives,
        audience: campaign.targetAudience ?? '',
        channels: campaign.channels,
        total: String(campaign.budget.total),
        currency: campaign.budget.currency,
        shares: sharesOf(allocations, campaign.budget.currency),
        reallocation: formatPercentage(campaign.autoOptimizePercentage),
        starts: localOf(campaign.startsAt, campaign.timeZone),
        ends: localOf(campaign.endsAt, campaign.timeZone),
        timeZone: campaign.timeZone,
        campaignId: campaign.id,
        version: campaign.version,
        key,
    });
}
