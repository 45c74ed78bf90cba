import { campaignSearch, type CampaignSearch } from '#features/social/campaign-search.ts';

/** The composer's search parameters: the campaign and time to begin with, and whether the post is to be a recurring one. */
export interface ComposerSearch extends CampaignSearch {
    repeat?: true | undefined;
    /** The instant to begin with. */
    at?: string | undefined;
}

export const composerSearch = (raw: Record<string, unknown>): ComposerSearch => ({
    ...campaignSearch(raw),
    repeat: raw.repeat === true || undefined,
    at: typeof raw.at === 'string' && !Number.isNaN(Date.parse(raw.at)) ? raw.at : undefined,
});
