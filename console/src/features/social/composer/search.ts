import { campaignSearch, type CampaignSearch } from '#features/social/campaign-search.ts';

/** The composer's search parameters: the campaign to begin with, and whether the post is to be a recurring one. */
export interface ComposerSearch extends CampaignSearch {
    repeat?: true | undefined;
}

export const composerSearch = (raw: Record<string, unknown>): ComposerSearch => ({
    ...campaignSearch(raw),
    repeat: raw.repeat === true || undefined,
});
