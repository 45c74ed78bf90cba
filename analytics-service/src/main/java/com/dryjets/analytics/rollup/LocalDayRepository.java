package com.dryjets.analytics.rollup;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rebuilds rollup_local_day, and keeps zone_offset. */
@ApplicationScoped
class LocalDayRepository implements LocalDays {

    private static final String REBUILD =
            "call rebuild_local_days(:tenant, :campaign, nullif(:zone, ''), cast(cast(:offsets as text) as jsonb))";

    @Override
    public Uni<Void> rebuild(String tenant, UUID campaignId, @Nullable ZoneId zone) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REBUILD)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("zone", zone == null ? "" : zone.getId())
                        .setParameter("offsets", offsets(zone))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The JSON that the database's rebuild_local_days reads. */
    private static String offsets(@Nullable ZoneId zone) {
        ArrayNode offsets = EventJson.mapper().createArrayNode();
        if (zone != null) {
            ZoneOffsets.all(zone)
                    .forEach(offset -> offsets.addObject()
                            .put(
                                    "since",
                                    offset.isFirst()
                                            ? "-infinity"
                                            : offset.since().toString())
                            .put("seconds", offset.offset().getTotalSeconds()));
        }
        return offsets.toString();
    }
}
