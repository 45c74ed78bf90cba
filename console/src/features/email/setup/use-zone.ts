import { useQuery } from '@tanstack/react-query';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { localZone } from '#lib/format/time.ts';

/** The campaign of an email, and the zone of its times. */
export function useCampaign(campaignId: string) {
    const campaign = useQuery({ ...campaignQuery(campaignId), refetchInterval: false }).data;
    return { campaign, zone: campaign?.timeZone ?? localZone() };
}
