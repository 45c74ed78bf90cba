package com.dryjets.email.projection;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Access to the campaign projections, in the current Hibernate session. */
public interface Campaigns {

    /** Finds a campaign; null if none of its events has arrived and no email refers to it. */
    Uni<CampaignProjection> find(String tenant, UUID id);

    /**
     * Locks a campaign's row, after creating it if it is unknown. Every transaction that writes an event of the campaign
     * holds this lock: it keeps the events in order, and a launch and an approval that arrive at the same time see each
     * other. Null only if the id belongs to another tenant.
     */
    Uni<CampaignProjection> lock(String tenant, UUID id);
}
