import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { statusQuery } from '#features/campaigns/api/status.ts';
import { createCampaign, updateCampaign, type CampaignChange } from '#features/campaigns/api/writes.ts';
import { allocationsOf } from '#features/campaigns/parts/allocation.ts';
import { goalsOf } from '#features/campaigns/goals/goal-input.ts';
import { parseTags } from '#features/campaigns/goals/plan-details.ts';
import { parsePercentage } from '#features/campaigns/parts/percentage.ts';
import type { Campaign, Plan as CampaignPlan } from '#features/campaigns/types.ts';
import { fieldsOf, sameField, splitOf, totalOf, typedObjectives, type PlanFields } from '#features/campaigns/wizard/fields.ts';
import type { Draft } from '#features/campaigns/wizard/saved-plan.ts';
import { Problem } from '#lib/api/problem.ts';
import { queries } from '#lib/queries.ts';
import { instantOf } from '#lib/format/zoned.ts';

/** Converts the fields to the request of the campaign service. */
export const requestOf = (fields: PlanFields): CampaignPlan => ({
    name: fields.name.trim(),
    type: fields.type,
    channels: fields.channels,
    budget: { total: totalOf(fields) ?? 0, currency: fields.currency },
    startsAt: instantOf(fields.starts, fields.timeZone),
    endsAt: instantOf(fields.ends, fields.timeZone),
    timeZone: fields.timeZone,
    objectives: typedObjectives(fields),
    targetAudience: fields.audience.trim(),
    autoOptimizePercentage: parsePercentage(fields.reallocation) ?? 0,
    goals: goalsOf(fields.goals, fields.currency),
    tags: parseTags(fields.tags),
    owner: fields.owner.trim(),
});

/** Returns only what differs from the draft, so that saving never reverts what somebody else changed. */
export function changesOf(base: PlanFields, fields: PlanFields): CampaignChange {
    const request = requestOf(fields);
    const changed = (...names: (keyof PlanFields)[]) => names.some((name) => !sameField(name, base, fields));
    const allocations = allocationsOf(splitOf(fields), fields.currency);
    // A draft that was just created has no split of its own yet.
    const sameSplit = Object.keys(base.weights).length > 0 && JSON.stringify(allocations) === JSON.stringify(allocationsOf(splitOf(base), base.currency));
    return {
        ...(changed('name') && { name: request.name }),
        ...(changed('type') && { type: request.type }),
        ...(changed('channels') && { channels: request.channels }),
        ...(changed('total', 'currency') && { budget: request.budget }),
        ...(changed('starts', 'timeZone') && { startsAt: request.startsAt }),
        ...(changed('ends', 'timeZone') && { endsAt: request.endsAt }),
        ...(changed('timeZone') && { timeZone: request.timeZone }),
        ...(changed('objectives') && { objectives: request.objectives }),
        ...(changed('audience') && { targetAudience: request.targetAudience }),
        ...(changed('reallocation') && { autoOptimizePercentage: request.autoOptimizePercentage }),
        ...(changed('goals') && { goals: request.goals }),
        ...(changed('tags') && { tags: request.tags }),
        ...(changed('owner') && { owner: request.owner }),
        ...(sameSplit ? {} : { allocations }),
    };
}

/** A create request whose outcome is unknown, because no answer arrived. */
export interface PendingCreate {
    key: string;
    fields: PlanFields;
}

/**
 * Creates the draft. An earlier request without an answer is repeated as it was, with the same key, so that the service
 * recognizes it; the later entries follow as a change.
 */
export async function createDraft(fields: PlanFields, pending: PendingCreate | undefined, remember: (pending: PendingCreate | undefined) => void): Promise<Draft> {
    const attempt = pending ?? { key: crypto.randomUUID(), fields };
    remember(attempt);
    try {
        const created = await createCampaign(requestOf(attempt.fields), attempt.key);
        remember(undefined);
        return draftOf(created, { ...attempt.fields, weights: {} });
    } catch (problem) {
        if (!(problem instanceof Problem && problem.retryable)) remember(undefined);
        throw problem;
    }
}

/** Sends what differs from the draft; returns the draft as it is now. */
export async function saveChanges(draft: Draft, fields: PlanFields): Promise<Draft> {
    const changes = changesOf(draft.fields, fields);
    if (Object.keys(changes).length === 0) return draft;
    return draftOf(await updateCampaign(draft.id, changes, draft.version), { ...fields, weights: splitOf(fields) });
}

const draftOf = (campaign: Campaign, fields: PlanFields): Draft => ({ id: campaign.id, version: campaign.version, fields });

/** Fetches the campaign as it is on the server now. */
export async function fetchDraft(id: string): Promise<{ campaign: Campaign; draft: Draft }> {
    const [campaign, status] = await Promise.all([
        queries.fetchQuery({ ...campaignQuery(id), staleTime: 0 }),
        queries.fetchQuery({ ...statusQuery(id), staleTime: 0 }),
    ]);
    return { campaign, draft: draftOf(campaign, fieldsOf(campaign, status.allocations)) };
}
