package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what recipients do. Each statement tells whether it was the first time, under the row's lock. */
@ApplicationScoped
class TrackingRepository {

    private static final String OPEN = """
            update recipient set opens = opens + 1, first_opened_at = coalesce(first_opened_at, $3)
            where tenant = $1 and id = $2
            returning opens = 1 as first, email_id, campaign_id, address, null::text as url""";

    private static final String CLICK = """
            with followed as (
              insert into recipient_click as c (tenant, recipient_id, position, email_id, first_at)
              select r.tenant, r.id, l.position, r.email_id, $4
              from recipient r join tracked_link l on l.email_id = r.email_id and l.tenant = r.tenant
              where r.tenant = $1 and r.id = $2 and l.position = $3
              on conflict (recipient_id, position) do update set clicks = c.clicks + 1
              returning clicks = 1 as first)
            select f.first, r.email_id, r.campaign_id, r.address, l.url
            from followed f, recipient r join tracked_link l on l.email_id = r.email_id and l.tenant = r.tenant
            where r.tenant = $1 and r.id = $2 and l.position = $3""";

    private static final String UNSUBSCRIBE = """
            update recipient r set unsubscribed_at = coalesce(r.unsubscribed_at, $3)
            from (select id, unsubscribed_at from recipient where tenant = $1 and id = $2 for update) as before
            where r.tenant = $1 and r.id = before.id
            returning before.unsubscribed_at is null as first, r.email_id, r.campaign_id, r.address, null::text as url""";

    private static final String EXISTS = "select 1 from recipient where tenant = $1 and id = $2";

    /**
     * An act of a recipient.
     *
     * @param first whether this recipient had not done so before
     * @param url where a click leads
     */
    record Act(
            boolean first,
            UUID emailId,
            UUID campaignId,
            String address,
            @Nullable String url) {

        static Act of(Row row) {
            return new Act(
                    row.getBoolean("first"),
                    row.getUUID("email_id"),
                    row.getUUID("campaign_id"),
                    row.getString("address"),
                    row.getString("url"));
        }
    }

    /** Null where there is no such recipient. */
    Uni<Act> open(SqlConnection connection, TrackingToken token, Instant now) {
        return act(connection.preparedQuery(OPEN).execute(Tuple.of(token.tenant(), token.recipient(), utc(now))));
    }

    /** Null where there is no such recipient or link. */
    Uni<Act> click(SqlConnection connection, TrackingToken token, Instant now) {
        Tuple values = Tuple.of(token.tenant(), token.recipient(), token.link(), utc(now));
        return act(connection.preparedQuery(CLICK).execute(values));
    }

    /** Null where there is no such recipient. */
    Uni<Act> unsubscribe(SqlConnection connection, TrackingToken token, Instant now) {
        return act(
                connection.preparedQuery(UNSUBSCRIBE).execute(Tuple.of(token.tenant(), token.recipient(), utc(now))));
    }

    Uni<Boolean> exists(SqlConnection connection, TrackingToken token) {
        return connection
                .preparedQuery(EXISTS)
                .execute(Tuple.of(token.tenant(), token.recipient()))
                .map(rows -> rows.size() > 0);
    }

    private static Uni<Act> act(Uni<RowSet<Row>> rows) {
        return rows.map(
                found -> found.size() == 0 ? null : Act.of(found.iterator().next()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
