package com.dryjets.campaign.livefeed;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The current state of one kind, provided by the feature that owns it. There is exactly one per {@link ChangeKind}. */
public interface FeedSnapshot {

    ChangeKind kindOfChange();

    /**
     * Reads the current state in the current Hibernate session. The answer is sent as JSON.
     *
     * @return fails with 404 when the campaign does not exist
     */
    Uni<?> of(String tenant, UUID campaignId);
}
