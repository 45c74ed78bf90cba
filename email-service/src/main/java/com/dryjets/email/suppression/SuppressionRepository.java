package com.dryjets.email.suppression;

import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of the suppression list. */
@ApplicationScoped
class SuppressionRepository {

    /** The weights of the reasons are their positions in the enum, whose names arrive as $7. */
    private static final String INSERT = """
            insert into suppression as s (tenant, address, reason, undeliverable, email_id, created_at)\s""";

    private static final String WEIGH = """

            on conflict (tenant, address) do update set
              undeliverable = s.undeliverable or excluded.undeliverable,
              reason = case when array_position($7::text[], excluded.reason) > array_position($7::text[], s.reason)
                then excluded.reason else s.reason end,
              email_id = case when array_position($7::text[], excluded.reason) > array_position($7::text[], s.reason)
                then excluded.email_id else s.email_id end
            where s.undeliverable < excluded.undeliverable
              or array_position($7::text[], excluded.reason) > array_position($7::text[], s.reason)""";

    private static final String SUPPRESS = INSERT + "values ($1, $2, $3, $4, $5, $6)" + WEIGH;

    /** In the order of the addresses, so that two imports do not wait for each other. */
    private static final String SUPPRESS_ALL = INSERT
            + "select $1::text, a, $3::text, $4::boolean, $5::uuid, $6::timestamptz from (select distinct unnest($2::text[]) as a order by a) as all_of_them"
            + WEIGH;

    private static final String PAGE = """
            select address, reason, undeliverable, email_id, created_at from suppression
            where tenant = $1 and (reason = any($2) or $5 and undeliverable) and ($3::text is null or address > $3)
              and ($6::text is null or strpos(address, $6) > 0)
            order by address limit $4""";

    private static final String FIND = """
            select address, reason, undeliverable, email_id, created_at from suppression
            where tenant = $1 and address = $2""";

    private static final String LOCK = FIND + " for update";

    private static final String DELETE = "delete from suppression where tenant = $1 and address = $2";

    private static final String BOUNCED_ONLY = """
            update suppression set reason = 'HARD_BOUNCE'
            where tenant = $1 and address = $2 and reason = 'UNSUBSCRIBED' and undeliverable""";

    private static final String SUBSCRIBED_AGAIN =
            "delete from suppression where tenant = $1 and address = $2 and reason = 'UNSUBSCRIBED'";

    private static final String[] WEIGHTS =
            Arrays.stream(SuppressionReason.values()).map(Enum::name).toArray(String[]::new);

    /**
     * Which addresses to list.
     *
     * @param undeliverable also those that are undeliverable, whatever outweighs it
     * @param part a part of the address; null for any
     */
    record Filter(
            List<SuppressionReason> reasons,
            boolean undeliverable,
            @Nullable String part) {}

    /** Suppresses an address. The reason that weighs more is kept. */
    Uni<Void> suppress(
            SqlConnection connection,
            String tenant,
            String address,
            SuppressionReason reason,
            @Nullable UUID emailId,
            Instant now) {
        return connection
                .preparedQuery(SUPPRESS)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addString(address)
                        .addString(reason.name())
                        .addBoolean(reason.undeliverable())
                        .addUUID(emailId)
                        .addValue(Utc.of(now))
                        .addArrayOfString(WEIGHTS))
                .replaceWithVoid();
    }

    /** Suppresses addresses for one reason. */
    Uni<Void> suppressAll(
            SqlConnection connection, String tenant, List<String> addresses, SuppressionReason reason, Instant now) {
        return connection
                .preparedQuery(SUPPRESS_ALL)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addArrayOfString(addresses.toArray(String[]::new))
                        .addString(reason.name())
                        .addBoolean(reason.undeliverable())
                        .addUUID(null)
                        .addValue(Utc.of(now))
                        .addArrayOfString(WEIGHTS))
                .replaceWithVoid();
    }

    /** Lists entries by address. */
    Uni<List<SuppressionView>> page(SqlConnection connection, String tenant, Filter filter, PageRequest page) {
        String[] names = filter.reasons().stream().map(Enum::name).toArray(String[]::new);
        String after = page.after().map(key -> key.requireSize(1).text(0)).orElse(null);
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addArrayOfString(names)
                        .addString(after)
                        .addInteger(page.fetch())
                        .addBoolean(filter.undeliverable())
                        .addString(filter.part()))
                .map(SuppressionRepository::views);
    }

    /** Finds an entry; null if the address is not suppressed. */
    Uni<SuppressionView> find(SqlConnection connection, String tenant, String address) {
        return one(connection, FIND, tenant, address);
    }

    /** Finds an entry and locks it; null if the address is not suppressed. */
    Uni<SuppressionView> lock(SqlConnection connection, String tenant, String address) {
        return one(connection, LOCK, tenant, address);
    }

    private static Uni<SuppressionView> one(SqlConnection connection, String sql, String tenant, String address) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(tenant, address))
                .map(rows -> rows.size() == 0
                        ? null
                        : SuppressionView.of(rows.iterator().next()));
    }

    /** Forgets an opt-out; a bounce stays. */
    Uni<Void> subscribedAgain(SqlConnection connection, String tenant, String address) {
        return connection
                .preparedQuery(BOUNCED_ONLY)
                .execute(Tuple.of(tenant, address))
                .chain(() -> connection.preparedQuery(SUBSCRIBED_AGAIN).execute(Tuple.of(tenant, address)))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlConnection connection, String tenant, String address) {
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(tenant, address))
                .replaceWithVoid();
    }

    private static List<SuppressionView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SuppressionView::of)
                .toList();
    }
}
