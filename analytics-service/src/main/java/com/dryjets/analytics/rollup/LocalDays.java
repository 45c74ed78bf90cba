package com.dryjets.analytics.rollup;

import io.smallrye.mutiny.Uni;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the days of campaigns whose time zone is not UTC. */
public interface LocalDays {

    /**
     * Rebuilds a campaign's local days from its quarters, in the current Hibernate session's transaction. Holds the rollup
     * lock until that transaction ends, so no record is missed or counted twice.
     *
     * @param zone the time zone; null for UTC, whose days are in rollup_day
     */
    Uni<Void> rebuild(String tenant, UUID campaignId, @Nullable ZoneId zone);
}
