import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Allocation, Campaign, Plan } from '#features/campaigns/types.ts';
import { datesFromTomorrow } from '#features/campaigns/api/shift-dates.ts';
import { json, send, type Request } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Sends a change and refetches the campaign and the lists. */
async function write<T>(id: string, part: string, request: Request): Promise<T> {
    const result = await json<T>(path(id, part), request);
    await refresh(id);
    return result;
}

export async function refresh(id: string): Promise<void> {
    void queries.invalidateQueries({ queryKey: keys.lists });
    await queries.invalidateQueries({ queryKey: keys.one(id), refetchType: 'active' });
}

/** Creates a campaign. The idempotency key makes it safe to retry. */
export async function createCampaign(plan: Plan, idempotencyKey: string): Promise<Campaign> {
    const created = await json<Campaign>('/marketing/campaigns', { method: 'POST', body: plan, idempotencyKey });
    void queries.invalidateQueries({ queryKey: keys.lists });
    return created;
}

/** The fields to change; the others stay as they are. */
export type CampaignChange = Partial<Plan> & { allocations?: Allocation[] };

/** Changes a campaign; fails with 412 if it is no longer at the version that the person saw. */
export const updateCampaign = (id: string, change: CampaignChange, version: number) =>
    write<Campaign>(id, '', { method: 'PATCH', body: change, ifMatch: version });

export interface Launch {
    channelAllocations?: Allocation[];
    autoOptimizePercentage?: number;
    approvalNotes?: string;
}

export const launchCampaign = (id: string, launch: Launch = {}) =>
    write<Campaign>(id, '/launch', { method: 'POST', body: launch });

export const pauseCampaign = (id: string, reason?: string) =>
    write<Campaign>(id, '/pause', { method: 'POST', body: reason ? { reason } : {} });

export const resumeCampaign = (id: string) => write<Campaign>(id, '/resume', { method: 'POST' });

export const completeCampaign = (id: string) => write<Campaign>(id, '/complete', { method: 'POST' });

/**
 * Duplicates a campaign as a draft. If the original has already started, the copy starts on the same weekday and at the same
 * time in the first week from tomorrow on, and runs as long.
 */
export async function duplicateCampaign(id: string, now = Date.now()): Promise<Campaign> {
    const copy = await json<Campaign>(path(id, '/duplicate'), { method: 'POST', body: {}, idempotencyKey: crypto.randomUUID() });
    const dates = datesFromTomorrow(copy, now);
    const moved = dates ? await json<Campaign>(path(copy.id), { method: 'PATCH', body: dates, ifMatch: copy.version }) : copy;
    await refresh(copy.id);
    return moved;
}

/** Deletes a draft, or archives a campaign that has run; the service decides by its status. */
export async function deleteCampaign(id: string): Promise<void> {
    await send(path(id), { method: 'DELETE' });
    queries.removeQueries({ queryKey: keys.one(id) });
    await queries.invalidateQueries({ queryKey: keys.lists });
}

export const retryStep = (id: string, step: string) =>
    write<unknown>(id, `/workflow/${step.toLowerCase()}/retry`, { method: 'POST' });

export const runNextStep = (id: string) => write<unknown>(id, '/execute-workflow', { method: 'POST' });

export interface Reallocation {
    allocations: Allocation[];
    recommendationId?: string;
    reason?: string;
    version?: number;
}

export const reallocate = (id: string, { version, ...body }: Reallocation) =>
    write<unknown>(id, '/budget-reallocation', { method: 'POST', body, ifMatch: version });
