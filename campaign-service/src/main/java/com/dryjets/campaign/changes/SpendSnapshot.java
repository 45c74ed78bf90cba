package com.dryjets.campaign.changes;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Says how a campaign's budget stands, for those who watch it. */
public interface SpendSnapshot {

    /** In the current Hibernate session; the answer is written as JSON. */
    Uni<?> of(String tenant, UUID campaignId);
}
