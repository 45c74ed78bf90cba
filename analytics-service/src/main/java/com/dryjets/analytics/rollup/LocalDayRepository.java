package com.dryjets.analytics.rollup;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rebuilds rollup_local_day. */
@ApplicationScoped
class LocalDayRepository implements LocalDays {

    private static final String REBUILD = "call rebuild_local_days(:tenant, :campaign, nullif(:zone, ''))";

    @Override
    public Uni<Void> rebuild(String tenant, UUID campaignId, @Nullable String zone) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REBUILD)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("zone", Objects.requireNonNullElse(zone, ""))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
