import { refresh } from '#features/campaigns/api/writes.ts';
import { queries } from '#lib/queries.ts';

/** Query keys of what Ava knows. All keys of a campaign share a prefix, so that they can be invalidated together. */
export const keys = {
    all: ['ava'] as const,
    one: (campaignId: string) => ['ava', 'campaign', campaignId] as const,
    part: (campaignId: string, part: string, ...more: unknown[]) => ['ava', 'campaign', campaignId, part, ...more] as const,
    tenant: (part: string) => ['ava', 'tenant', part] as const,
};

export const PATH = '/marketing/orchestrator';
export const campaignPath = (campaignId: string, part: string) => `${PATH}/campaigns/${encodeURIComponent(campaignId)}${part}`;
export const recommendationPath = (id: string, part: string) => `${PATH}/recommendations/${encodeURIComponent(id)}${part}`;

/** Refetches what Ava knows about a campaign, and the campaign itself: an accepted recommendation changes both. */
export async function refreshAdvice(campaignId: string): Promise<void> {
    void refresh(campaignId);
    await queries.invalidateQueries({ queryKey: keys.one(campaignId), refetchType: 'active' });
}

/** Refetches also after a failure: what is shown may be out of date. */
export async function written<T>(campaignId: string, request: Promise<T>): Promise<T> {
    try {
        return await request;
    } finally {
        void refreshAdvice(campaignId);
    }
}
