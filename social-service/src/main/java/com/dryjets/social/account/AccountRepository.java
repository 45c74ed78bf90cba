package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.TimeZones;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
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
            select id, channel, name, time_zone, min_gap, limit_overrides, status from social_account
            where tenant = $1 and id = $2 and status <> 'DISCONNECTED'""";
    private static final String DEFAULTS = """
            select id, channel, name, time_zone, min_gap, limit_overrides, status from social_account
            where tenant = $1 and channel = any($2) and is_default and status <> 'DISCONNECTED'""";

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

    private static PostingAccount posting(Row row) {
        return new PostingAccount(
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
