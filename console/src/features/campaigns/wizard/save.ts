import { createCampaign, updateCampaign } from '#features/campaigns/api/writes.ts';
import { allocationsOf } from '#features/campaigns/parts/allocation.ts';
import { parsePercentage } from '#features/campaigns/parts/percentage.ts';
import type { Campaign, Plan as CampaignPlan } from '#features/campaigns/types.ts';
import { parseAmount, type Plan } from '#features/campaigns/wizard/state.ts';
import { instantOf } from '#lib/format/zoned.ts';

/** Converts a plan to the request of the campaign service. */
export const requestOf = (plan: Plan): CampaignPlan => ({
    name: plan.name.trim(),
    type: plan.type,
    channels: plan.channels,
    budget: { total: parseAmount(plan.total) ?? 0, currency: plan.currency },
    startsAt: instantOf(plan.starts, plan.timeZone),
    endsAt: instantOf(plan.ends, plan.timeZone),
    timeZone: plan.timeZone,
    objectives: plan.objectives.map((one) => one.trim()).filter(Boolean),
    targetAudience: plan.audience.trim(),
    autoOptimizePercentage: parsePercentage(plan.reallocation) ?? 0,
});

/** Creates or updates the draft on the server. */
export async function savePlan(plan: Plan): Promise<Campaign> {
    const allocations = allocationsOf(plan.shares, plan.currency);
    if (plan.campaignId) {
        return updateCampaign(plan.campaignId, { ...requestOf(plan), allocations }, plan.version);
    }
    const created = await createCampaign(requestOf(plan), plan.key);
    return updateCampaign(created.id, { allocations }, created.version);
}
