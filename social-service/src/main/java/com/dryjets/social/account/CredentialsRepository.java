package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads credentials and marks accounts, with the plain client, in the transactions of publishing and polling. */
@ApplicationScoped
class CredentialsRepository {

    private static final String FIND = """
            select id, external_id, token from social_account
            where tenant = $1 and platform = $2 and status = 'CONNECTED'""";
    private static final String INVALIDATE = """
            update social_account set status = 'INVALID', invalid_reason = $3, version = version + 1
            where tenant = $1 and id = $2 and status = 'CONNECTED'""";
    private static final String BLOCK = """
            update social_account set %1$s = greatest(%1$s, $3), version = version + 1
            where tenant = $1 and id = $2""";

    /** A connected account with its encrypted token. */
    record Stored(UUID accountId, String externalId, byte[] token) {}

    Uni<Optional<Stored>> find(SqlConnection connection, String tenant, Channel platform) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, platform.name()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Stored(
                                row.getUUID("id"),
                                row.getString("external_id"),
                                row.getBuffer("token").getBytes()))
                        .findFirst());
    }

    Uni<Void> invalidate(SqlConnection connection, String tenant, UUID accountId, String reason) {
        return connection
                .preparedQuery(INVALIDATE)
                .execute(Tuple.of(tenant, accountId, reason))
                .replaceWithVoid();
    }

    Uni<Void> block(
            SqlConnection connection, String tenant, UUID accountId, AccountAccess.Operation operation, Instant until) {
        String column = switch (operation) {
            case PUBLISH -> "publish_blocked_until";
            case READ -> "read_blocked_until";
        };
        return connection
                .preparedQuery(BLOCK.formatted(column))
                .execute(Tuple.of(tenant, accountId, Utc.of(until)))
                .replaceWithVoid();
    }
}
