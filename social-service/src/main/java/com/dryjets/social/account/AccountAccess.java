package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.platform.Credentials;
import com.dryjets.social.platform.RateLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What publishing and polling need of accounts: their credentials, and to note what a network says about them. */
@ApplicationScoped
public class AccountAccess {

    /** What a limit is about. */
    public enum Operation {
        PUBLISH,
        READ
    }

    /** An account that can act. */
    public record Access(UUID accountId, Credentials credentials) {}

    private static final String FIND = """
            select id, external_id, token from social_account
            where tenant = $1 and platform = $2 and status = 'CONNECTED'""";
    private static final String INVALIDATE = """
            update social_account set status = 'INVALID', invalid_reason = $3, version = version + 1
            where tenant = $1 and id = $2 and status = 'CONNECTED'""";
    private static final String BLOCK = """
            update social_account set %1$s = greatest(%1$s, $3), version = version + 1
            where tenant = $1 and id = $2""";
    private static final String NOTE_LIMIT = """
            insert into rate_limit (tenant, platform, operation, max, remaining, resets_at, observed_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant, platform, operation) do update
            set max = excluded.max, remaining = excluded.remaining, resets_at = excluded.resets_at,
                observed_at = excluded.observed_at
            where rate_limit.observed_at <= excluded.observed_at""";

    private final TenantTransaction transactions;
    private final TokenCipher cipher;
    private final Clock clock;

    AccountAccess(TenantTransaction transactions, TokenCipher cipher, Clock clock) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The tenant's account at the network; null if none can be used. */
    public Uni<@Nullable Access> find(String tenant, Channel platform) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(tenant, platform.name()))
                        .map(rows -> access(tenant, rows)));
    }

    private @Nullable Access access(String tenant, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        UUID id = row.getUUID("id");
        Buffer token = row.getBuffer("token");
        return new Access(
                id, new Credentials(row.getString("external_id"), cipher.decrypt(token.getBytes(), tenant, id)));
    }

    /** The network refuses the token: nothing more is tried with it. */
    public Uni<Void> invalidate(SqlConnection connection, String tenant, UUID account, String reason) {
        return connection
                .preparedQuery(INVALIDATE)
                .execute(Tuple.of(tenant, account, reason))
                .replaceWithVoid();
    }

    /** The network wants no such requests of this account until then. */
    public Uni<Void> block(SqlConnection connection, String tenant, UUID account, Operation operation, Instant until) {
        String column = operation == Operation.PUBLISH ? "publish_blocked_until" : "read_blocked_until";
        return connection
                .preparedQuery(BLOCK.formatted(column))
                .execute(Tuple.of(tenant, account, time(until)))
                .replaceWithVoid();
    }

    /** Keeps what the network told of its limit. */
    public Uni<Void> note(
            SqlConnection connection, String tenant, Channel platform, Operation operation, Optional<RateLimit> limit) {
        if (limit.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(NOTE_LIMIT)
                .execute(Tuple.from(new Object[] {
                    tenant,
                    platform.name(),
                    operation.name(),
                    limit.get().limit(),
                    limit.get().remaining(),
                    limit.get().resetsAt() == null ? null : time(limit.get().resetsAt()),
                    time(clock.instant())
                }))
                .replaceWithVoid();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
