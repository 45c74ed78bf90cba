package com.dryjets.email.tracking;

import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of links and clicks. */
@ApplicationScoped
class TrackedLinkRepository implements TrackedLinks {

    private static final String KEEP = """
            insert into tracked_link (tenant, email_id, position, url)
            select :tenant, :email, cast(place - 1 as integer), url
            from jsonb_array_elements_text(cast(cast(:urls as text) as jsonb)) with ordinality as link(url, place)
            on conflict do nothing""";

    private static final String CLICKS = """
            select l.url, cast(count(c.recipient_id) as integer) as clicks
            from tracked_link l
              left join recipient_click c on c.tenant = l.tenant and c.email_id = l.email_id and c.position = l.position
            where l.tenant = $1 and l.email_id = $2 group by l.position, l.url order by l.position""";

    /** The lock on the click's row decides whether it was the first. */
    private static final String CLICKED = """
            with link as (
              select tenant, email_id, position, url from tracked_link
              where tenant = $1 and email_id = $2 and position = $3),
            clicked as (
              insert into recipient_click as c (tenant, recipient_id, position, email_id, first_at)
              select tenant, $4::uuid, position, email_id, $5::timestamptz from link
              on conflict (recipient_id, position) do update set clicks = c.clicks + 1
              returning clicks = 1 as first)
            select clicked.first, link.url from clicked, link""";

    /**
     * A click that was recorded.
     *
     * @param first whether this recipient clicked this link for the first time
     * @param url the link's target
     */
    record Click(boolean first, String url) {

        private static Click of(Row row) {
            return new Click(row.getBoolean("first"), row.getString("url"));
        }
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
    public Uni<List<LinkClicks>> clicks(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(CLICKS)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new LinkClicks(row.getString("url"), row.getInteger("clicks")))
                        .toList());
    }

    /** Records a click; null if the email has no link at the token's position. */
    Uni<Click> clicked(SqlConnection connection, TrackingToken token, UUID emailId, Instant now) {
        return connection
                .preparedQuery(CLICKED)
                .execute(Tuple.of(token.tenant(), emailId, token.link(), token.recipient(), Utc.of(now)))
                .map(rows -> rows.size() == 0 ? null : Click.of(rows.iterator().next()));
    }
}
