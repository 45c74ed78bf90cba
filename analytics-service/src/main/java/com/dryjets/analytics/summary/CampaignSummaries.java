package com.dryjets.analytics.summary;

import io.smallrye.mutiny.Uni;

/** Keeps the descriptions in campaign_summary. */
public interface CampaignSummaries {

    /** Writes a campaign's description in the current Hibernate session's transaction. */
    Uni<Void> describe(CampaignDescription campaign);
}
