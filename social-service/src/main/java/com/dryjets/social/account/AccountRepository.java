package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Accounts without their tokens. */
@ApplicationScoped
class AccountRepository {

    private static final String POSTING = """
            select tenant, id, channel, name, time_zone, min_gap, limit_overrides, status from social_account
            where tenant = $1 and id = $2 and status <> 'DISCONNECTED'""";
    private static final String DEFAULTS = """
            select tenant, id, channel, name, time_zone, min_gap, limit_overrides, status from social_account
            where tenant = $1 and channel = any($2) and is_default and status <> 'DISCONNECTED'""";

    private static final String LIST = """
            select * from social_account where tenant = $1 and status <> 'DISCONNECTED' order by channel, connected_at""";
    private static final String FIND =
            "select * from social_account where tenant = $1 and id = $2 and status <> 'DISCONNECTED'";
    private static final String NO_DEFAULT = """
            update social_account set is_default = false, version = version + 1
            where tenant = $1 and channel = $2 and is_default and id <> $3""";
    private static final String EDIT = """
            update social_account set is_default = is_default or $3, time_zone = coalesce($4, time_zone),
                min_gap = coalesce($5, min_gap), limit_overrides = coalesce($6, limit_overrides),
                updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2""";

    Uni<Optional<PostingAccount>> posting(SqlConnection connection, String tenant, UUID accountId) {
        return connection
                .preparedQuery(POSTING)
                .execute(Tuple.of(tenant, accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccountRepository::posting)
                        .findFirst());
    }

    Uni<List<PostingAccount>> byDefault(SqlConnection connection, String tenant, List<Channel> channels) {
        String[] names = channels.stream().map(Channel::name).toArray(String[]::new);
        return connection
                .preparedQuery(DEFAULTS)
                .execute(Tuple.of(tenant, names))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccountRepository::posting)
                        .toList());
    }

    Uni<List<AccountView>> list(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccountRepository::view)
                        .toList());
    }

    /** Finds an account that is not disconnected, or fails with 404. */
    Uni<AccountView> get(SqlConnection connection, String tenant, UUID id) {
        return one(connection, FIND, tenant, id);
    }

    /** Locks an account until the transaction ends, or fails with 404. */
    Uni<AccountView> lock(SqlConnection connection, String tenant, UUID id) {
        return one(connection, FIND + " for update", tenant, id);
    }

    private static Uni<AccountView> one(SqlConnection connection, String sql, String tenant, UUID id) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(tenant, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccountRepository::view)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("account", id)));
    }

    /** Ends the network's other default. */
    Uni<Void> makeDefault(SqlConnection connection, String tenant, AccountView account) {
        return connection
                .preparedQuery(NO_DEFAULT)
                .execute(Tuple.of(tenant, account.platform().name(), account.id()))
                .replaceWithVoid();
    }

    Uni<Void> edit(SqlConnection connection, String tenant, UUID id, EditAccount edit) {
        return connection
                .preparedQuery(EDIT)
                .execute(Tuple.from(new Object[] {
                    tenant,
                    id,
                    Boolean.TRUE.equals(edit.isDefault()),
                    edit.timeZone(),
                    edit.minGapMinutes() == null ? null : Interval.of(Duration.ofMinutes(edit.minGapMinutes())),
                    edit.limitOverrides() == null ? null : new JsonObject(new HashMap<>(edit.limitOverrides()))
                }))
                .replaceWithVoid();
    }

    private static AccountView view(Row row) {
        String attention = row.getString("attention");
        String picture = row.getString("picture");
        return new AccountView(
                row.getUUID("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("handle"),
                picture == null ? null : URI.create(picture),
                AccountStatus.valueOf(row.getString("status")),
                attention == null ? null : Attention.valueOf(attention),
                row.getString("attention_detail"),
                Utc.instant(row.getOffsetDateTime("attention_since")),
                Utc.instant(row.getOffsetDateTime("expires_at")),
                row.getBoolean("renews_itself"),
                row.getString("reading_problem"),
                List.of(row.getArrayOfStrings("scopes")),
                row.getBoolean("is_default"),
                row.getString("time_zone"),
                row.get(Interval.class, "min_gap").toDuration(),
                overrides(row.getJsonObject("limit_overrides")),
                row.getString("connected_by"),
                row.getOffsetDateTime("connected_at").toInstant(),
                row.getLong("version"));
    }

    private static PostingAccount posting(Row row) {
        return new PostingAccount(
                row.getString("tenant"),
                row.getUUID("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("name"),
                TimeZones.orUtc(row.getString("time_zone")),
                row.get(Interval.class, "min_gap").toDuration(),
                overrides(row.getJsonObject("limit_overrides")),
                AccountStatus.valueOf(row.getString("status")) == AccountStatus.CONNECTED);
    }

    private static Map<String, Integer> overrides(JsonObject stored) {
        Map<String, Integer> overrides = new HashMap<>();
        stored.fieldNames().forEach(name -> overrides.put(name, stored.getInteger(name)));
        return overrides;
    }
}
