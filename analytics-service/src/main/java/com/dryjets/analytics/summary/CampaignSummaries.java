package com.dryjets.analytics.summary;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Keeps the descriptions in campaign_summary. */
public interface CampaignSummaries {

    /** Writes a campaign's description in the current Hibernate session's transaction. */
    Uni<Void> describe(CampaignDescription campaign);

    /** Removes a campaign that has no record, in the current session's transaction; answers whether it has one. */
    Uni<Boolean> removeUnlessRecorded(String tenant, UUID campaignId);
}
