import { useQuery } from '@tanstack/react-query';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';

/** The campaign of an email, and the zone of its times; both undefined until they are known. */
export function useCampaign(campaignId: string) {
    const campaign = useQuery({ ...campaignQuery(campaignId), refetchInterval: false });
    return {
        campaign: campaign.data,
        zone: campaign.data?.timeZone,
        error: campaign.data ? null : campaign.error,
        retry: () => void campaign.refetch(),
    };
}
