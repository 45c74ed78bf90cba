import { analyticsStrings } from '#features/analytics/strings.ts';
/** Returns a campaign's name, or its short id if only its records have arrived so far. */
export function nameOf(one: { name?: string | null; campaignId?: string; id?: string }): string {
    const id = one.campaignId ?? one.id ?? '';
    return one.name ?? analyticsStrings.unnamedCampaign(id.slice(0, 8));
}
