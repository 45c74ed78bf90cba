/** The search parameter of pages about one campaign. */
export interface CampaignSearch {
    campaign?: string | undefined;
}

export const campaignSearch = (raw: Record<string, unknown>): CampaignSearch => ({
    campaign: typeof raw.campaign === 'string' && raw.campaign !== '' ? raw.campaign : undefined,
});
