import { minorPerUnit, refit, sharesOf, toMinor, type Shares } from '#features/campaigns/parts/allocation.ts';
import { parseTarget } from '#features/campaigns/goals/goal-input.ts';
import { detailsOf, parseTags, type PlanDetails } from '#features/campaigns/goals/plan-details.ts';
import { formatPercentage, parsePercentage } from '#features/campaigns/parts/percentage.ts';
import type { Allocation, Campaign, CampaignType, Channel } from '#features/campaigns/types.ts';
import { amountOf, editableAmount, parseMoney } from '#lib/format/parse.ts';
import { localZone } from '#lib/format/time.ts';
import { localOf } from '#lib/format/zoned.ts';

/** The plan as typed into the form. */
export interface PlanFields extends PlanDetails {
    name: string;
    type: CampaignType;
    objectives: string[];
    audience: string;
    channels: Channel[];
    total: string;
    currency: string;
    /** The proportions of the split; the amounts follow from the budget. */
    weights: Shares;
    /** The percentage of the budget that Ava may reallocate without approval. */
    reallocation: string;
    starts: string;
    ends: string;
    timeZone: string;
}

/** Returns an empty plan of a person that starts next Monday and runs for four weeks. */
export function emptyFields(owner: string, now = Date.now()): PlanFields {
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
        weights: {},
        reallocation: '0',
        starts: localOf(monday.toISOString(), zone),
        ends: localOf(end.toISOString(), zone),
        timeZone: zone,
        goals: [],
        tags: '',
        owner,
    };
}

/** Returns the fields of a draft on the server. */
export const fieldsOf = (campaign: Campaign, allocations: Allocation[]): PlanFields => ({
    name: campaign.name,
    type: campaign.type,
    objectives: campaign.objectives,
    audience: campaign.targetAudience ?? '',
    channels: campaign.channels,
    total: editableAmount(campaign.budget.total, campaign.budget.currency),
    currency: campaign.budget.currency,
    weights: sharesOf(allocations, campaign.budget.currency),
    reallocation: formatPercentage(campaign.autoOptimizePercentage),
    starts: localOf(campaign.startsAt, campaign.timeZone),
    ends: localOf(campaign.endsAt, campaign.timeZone),
    timeZone: campaign.timeZone,
    ...detailsOf(campaign),
});

export const totalOf = ({ total, currency }: Pick<PlanFields, 'total' | 'currency'>) => amountOf(parseMoney(total, currency));

/** The budget of each channel in minor units. */
export const splitOf = (fields: Pick<PlanFields, 'total' | 'currency' | 'weights' | 'channels'>): Shares =>
    refit(fields.weights, fields.channels, toMinor(totalOf(fields) ?? 0, fields.currency));

/** Whether a field means the same, however it is typed: 5000 and 5,000 are one budget. */
export function sameField(field: keyof PlanFields, one: PlanFields, other: PlanFields): boolean {
    return JSON.stringify(meaningOf(field, one)) === JSON.stringify(meaningOf(field, other));
}

function meaningOf(field: keyof PlanFields, fields: PlanFields): unknown {
    switch (field) {
        case 'total':
            return totalOf(fields) ?? fields.total;
        case 'reallocation':
            return parsePercentage(fields.reallocation) ?? fields.reallocation;
        case 'weights':
            return proportionsOf(fields);
        case 'goals':
            return fields.goals.map((goal) => [goal.metric, goal.channel, parseTarget(goal, fields.currency) ?? goal.target]);
        case 'tags':
            return parseTags(fields.tags);
        case 'name':
        case 'owner':
        case 'audience':
            return fields[field].trim();
        case 'objectives':
            return typedObjectives(fields);
        case 'channels':
            return [...fields.channels].sort();
        default:
            return fields[field];
    }
}

// Of a fixed large amount, so that two splits that differ only by rounding to another budget count as the same.
const proportionsOf = ({ weights, channels }: PlanFields) => refit(weights, [...channels].sort(), 1_000);

export const typedObjectives = (fields: PlanFields) => fields.objectives.map((one) => one.trim()).filter(Boolean);

/** One minor unit of the currency, for the smallest step of an amount. */
export const smallestAmount = (currency: string) => 1 / minorPerUnit(currency);
