package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Connects and disconnects accounts. */
@ApplicationScoped
class ConnectRepository {

    /**
     * An account keeps its id when it is connected again, and with it its posts and counters. A new account gets the time
     * zone of the tenant's last connected account, or of its latest campaign, until a person sets another one.
     */
    private static final String RESERVE = """
            insert into social_account (id, tenant, channel, external_id, name, status, token_version, key_id, scopes,
                is_default, time_zone, min_gap, connected_by, connected_at, updated_at, version)
            values ($1, $2, $3, $4, $5, 'DISCONNECTED', 0, '', '{}', false, coalesce(
                    (select time_zone from social_account where tenant = $2 order by connected_at desc limit 1),
                    (select time_zone from campaign_projection where tenant = $2 and time_zone is not null
                     order by starts_at desc nulls last limit 1), 'UTC'), $6, $7, clock_timestamp(), clock_timestamp(), 0)
            on conflict (tenant, channel, external_id) do nothing""";

    private static final String LOCK = """
            select id, status from social_account where tenant = $1 and channel = $2 and external_id = $3 for update""";
    private static final String CONNECT = """
            update social_account a set name = $3, handle = $4, picture = $5, server = $6, status = 'CONNECTED',
                attention = null, attention_detail = null, attention_since = null, reading_problem = null, tokens = $7, key_id = $8,
                token_version = token_version + 1, expires_at = $9, refresh_at = $10, renews_itself = $13, refresh_failures = 0,
                refused_version = null, refused_pairs = 0, refresh_token = null, refreshed_until = null, scopes = $11, connected_by = $12,
                connected_at = clock_timestamp(), updated_at = clock_timestamp(), version = version + 1,
                is_default = is_default or not exists (
                    select from social_account other where other.tenant = a.tenant and other.channel = a.channel
                      and other.is_default)
            where tenant = $1 and id = $2 returning min_gap""";
    private static final String DISCONNECT = """
            update social_account set status = 'DISCONNECTED', tokens = null, refresh_at = null, is_default = false,
                attention = null, attention_detail = null, attention_since = null, token_version = token_version + 1,
                updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2 and status <> 'DISCONNECTED' returning channel""";
    private static final String NEXT_DEFAULT = """
            update social_account set is_default = true where id = (
                select o.id from social_account o join social_account gone on gone.id = $2
                where o.tenant = $1 and o.channel = gone.channel and o.status <> 'DISCONNECTED' and not exists (
                    select from social_account d where d.tenant = o.tenant and d.channel = o.channel and d.is_default)
                order by o.connected_at limit 1)""";

    /** An account that is about to be connected, locked. */
    record Reserved(UUID id, boolean isNew) {}

    Uni<Reserved> reserve(
            SqlConnection connection, Caller caller, UUID newId, Channel channel, Profile profile, Duration minGap) {
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.from(new Object[] {
                    newId,
                    caller.tenant(),
                    channel.name(),
                    profile.externalId(),
                    profile.name(),
                    Interval.of(minGap),
                    caller.user()
                }))
                .chain(inserted -> connection
                        .preparedQuery(LOCK)
                        .execute(Tuple.of(caller.tenant(), channel.name(), profile.externalId()))
                        .map(rows -> rows.iterator().next())
                        .map(row -> new Reserved(row.getUUID("id"), "DISCONNECTED".equals(row.getString("status")))));
    }

    /** Stores the tokens of a reserved account; returns the minimum time between its posts. */
    Uni<Duration> connect(
            SqlConnection connection,
            Caller caller,
            UUID id,
            Profile profile,
            Tokens tokens,
            byte[] sealed,
            String keyId,
            RefreshRules.Renewal renewal) {
        return connection
                .preparedQuery(CONNECT)
                .execute(Tuple.from(new Object[] {
                    caller.tenant(),
                    id,
                    profile.name(),
                    profile.handle(),
                    profile.picture() == null ? null : profile.picture().toString(),
                    tokens.server() == null ? null : tokens.server().toString(),
                    Buffer.buffer(sealed),
                    keyId,
                    tokens.expiresAt() == null ? null : Utc.of(tokens.expiresAt()),
                    renewal.at() == null ? null : Utc.of(renewal.at()),
                    tokens.scopes().stream().sorted().toArray(String[]::new),
                    caller.user(),
                    renewal.byItself()
                }))
                .map(rows ->
                        rows.iterator().next().get(Interval.class, "min_gap").toDuration());
    }

    /** Deletes the tokens of an account and returns its network; empty if it is unknown or not connected. */
    Uni<Optional<Channel>> disconnect(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(DISCONNECT)
                .execute(Tuple.of(tenant, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Channel.valueOf(row.getString("channel")))
                        .findFirst())
                .call(gone -> connection.preparedQuery(NEXT_DEFAULT).execute(Tuple.of(tenant, id)));
    }
}
