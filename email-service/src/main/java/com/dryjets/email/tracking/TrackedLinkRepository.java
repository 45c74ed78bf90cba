package com.dryjets.email.tracking;

import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Dimension;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.email.rollup.Tally;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of links. */
@ApplicationScoped
class TrackedLinkRepository implements TrackedLinks, Engagement {

    private static final String KEEP = """
            insert into tracked_link (tenant, email_id, position, url)
            select :tenant, :email, cast(place - 1 as integer), url
            from jsonb_array_elements_text(cast(cast(:urls as text) as jsonb)) with ordinality as link(url, place)
            on conflict do nothing""";

    private static final String TARGET =
            "select url from tracked_link where tenant = $1 and email_id = $2 and position = $3";

    private static final String ALL =
            "select position, url from tracked_link where tenant = $1 and email_id = $2 order by position";

    private final Rollups rollups;

    TrackedLinkRepository(Rollups rollups) {
        this.rollups = rollups;
    }

    @Override
    public Uni<Void> keep(String tenant, UUID emailId, List<String> urls) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .setParameter("urls", new JsonArray(urls).encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<PlaceClicks>> links(SqlConnection connection, String tenant, UUID emailId) {
        return rollups.by(connection, tenant, emailId, Dimension.LINK)
                .chain(clicks -> connection
                        .preparedQuery(ALL)
                        .execute(Tuple.of(tenant, emailId))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> place(row, clicks))
                                .toList()));
    }

    private static PlaceClicks place(Row row, Map<String, Tally> clicks) {
        int position = row.getInteger("position");
        Tally tally = clicks.getOrDefault(Integer.toString(position), Tally.NONE);
        return new PlaceClicks(
                position, row.getString("url"), tally.count(Counter.CLICKS), tally.count(Counter.HUMAN_CLICKS));
    }

    /** Returns the target of a link; null if the email has none at this position. */
    Uni<String> target(SqlConnection connection, String tenant, UUID emailId, int position) {
        return connection
                .preparedQuery(TARGET)
                .execute(Tuple.of(tenant, emailId, position))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("url"));
    }
}
