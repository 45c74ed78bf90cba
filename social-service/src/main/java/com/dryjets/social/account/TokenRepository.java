package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.network.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads tokens, renews them and marks accounts whose tokens fail. What is written because of a failure names the version
 * of the tokens that met it, so that a late failure of old tokens never touches renewed ones.
 */
@ApplicationScoped
class TokenRepository {

    private static final String FIND = """
            select id, tenant, channel, external_id, tokens, token_version, refresh_failures from social_account
            where tenant = $1 and id = $2 and status = 'CONNECTED'""";
    private static final String REQUEST_REFRESH = """
            update social_account set
                refresh_at = case when refresh_failures = 0 then least(refresh_at, clock_timestamp()) else refresh_at end,
                refused_pairs = refused_pairs + case when refused_version = token_version then 0 else 1 end,
                refused_version = token_version
            where tenant = $1 and id = $2 and token_version = $3 and status = 'CONNECTED' and refresh_at is not null
              and (refused_version = token_version or refused_pairs < $4)
            returning id""";
    private static final String NOTE_READING = """
            update social_account set reading_problem = $3, updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2 and reading_problem is distinct from $3""";
    private static final String NEED_ATTENTION = """
            update social_account set status = 'NEEDS_ATTENTION', attention = $4, attention_detail = $5,
                attention_since = clock_timestamp(), refresh_at = null, renews_itself = false, updated_at = clock_timestamp(),
                version = version + 1
            where tenant = $1 and id = $2 and token_version = $3 and status = 'CONNECTED' returning name""";
    private static final String CLAIM_REFRESH = """
            update social_account set refresh_token = $1,
                refreshed_until = clock_timestamp() + $2 * interval '1 millisecond'
            where id in (
                select id from social_account where refresh_at <= now() and status = 'CONNECTED'
                  and (refreshed_until is null or refreshed_until <= now())
                order by refresh_at limit $3 for update skip locked)
            returning id, tenant, channel, external_id, tokens, token_version, refresh_failures""";
    private static final String RENEW = """
            update social_account set tokens = $4, key_id = $5, token_version = token_version + 1, expires_at = $6,
                refresh_at = $7, renews_itself = $8,
                refused_pairs = case when refused_version = token_version then refused_pairs else 0 end,
                refresh_failures = 0, refresh_token = null, refreshed_until = null,
                updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2 and refresh_token = $3 and status = 'CONNECTED'""";
    private static final String REFRESH_LATER = """
            update social_account set refresh_at = clock_timestamp() + $4 * interval '1 millisecond',
                refresh_failures = refresh_failures + 1, refresh_token = null, refreshed_until = null
            where tenant = $1 and id = $2 and refresh_token = $3""";
    private static final String WITH_OTHER_KEY = """
            select id, tenant, channel, external_id, tokens, token_version, refresh_failures from social_account
            where key_id <> $1 and tokens is not null and id <> all($3) limit $2""";
    private static final String SEAL_AGAIN =
            "update social_account set tokens = $4, key_id = $5 where tenant = $1 and id = $2 and token_version = $3";

    /** An account's tokens, encrypted. */
    record Stored(
            UUID id,
            String tenant,
            Channel channel,
            String externalId,
            byte[] tokens,
            long tokenVersion,
            int refreshFailures) {

        static Stored read(Row row) {
            return new Stored(
                    row.getUUID("id"),
                    row.getString("tenant"),
                    Channel.valueOf(row.getString("channel")),
                    row.getString("external_id"),
                    row.getBuffer("tokens").getBytes(),
                    row.getLong("token_version"),
                    row.getInteger("refresh_failures"));
        }
    }

    Uni<Optional<Stored>> find(SqlConnection connection, String tenant, UUID accountId) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Stored::read)
                        .findFirst());
    }

    /**
     * Makes the refresh of these tokens due, unless one has failed and waits. False if they were renewed meanwhile, or only
     * a person can help: there is no refresh, or the network refuses what it answers to each.
     *
     * @param mostPairs how many pairs of tokens in a row may be refused
     */
    Uni<Boolean> requestRefresh(SqlConnection connection, Access access, int mostPairs) {
        return connection
                .preparedQuery(REQUEST_REFRESH)
                .execute(Tuple.of(access.tenant(), access.accountId(), access.tokenVersion(), mostPairs))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Notes why the account's counters cannot be read; null if they can. */
    Uni<Void> noteReading(SqlConnection connection, Access access, @Nullable String problem) {
        return connection
                .preparedQuery(NOTE_READING)
                .execute(Tuple.of(access.tenant(), access.accountId(), problem))
                .replaceWithVoid();
    }

    /** Marks the account and answers its name; empty if its tokens were renewed meanwhile, or it is marked already. */
    Uni<Optional<String>> needAttention(
            SqlConnection connection,
            String tenant,
            UUID accountId,
            long tokenVersion,
            Attention attention,
            @Nullable String detail) {
        return connection
                .preparedQuery(NEED_ATTENTION)
                .execute(Tuple.of(tenant, accountId, tokenVersion, attention.name(), detail))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("name"))
                        .findFirst());
    }

    /** Claims accounts of all tenants whose tokens are due to be refreshed. */
    Uni<List<Stored>> claimRefresh(SqlConnection connection, Lease lease, int limit) {
        return list(connection, CLAIM_REFRESH, Tuple.of(lease.token(), lease.lengthInMillis(), limit));
    }

    /** Stores a new pair of tokens; false if the lease was lost. */
    Uni<Boolean> renew(
            SqlConnection connection,
            Stored account,
            Lease lease,
            Tokens tokens,
            byte[] sealed,
            String keyId,
            RefreshRules.Renewal renewal) {
        return connection
                .preparedQuery(RENEW)
                .execute(Tuple.from(new Object[] {
                    account.tenant(),
                    account.id(),
                    lease.token(),
                    Buffer.buffer(sealed),
                    keyId,
                    tokens.expiresAt() == null ? null : Utc.of(tokens.expiresAt()),
                    renewal.at() == null ? null : Utc.of(renewal.at()),
                    renewal.byItself()
                }))
                .map(rows -> rows.rowCount() > 0);
    }

    Uni<Void> refreshLater(SqlConnection connection, Stored account, Lease lease, Duration pause) {
        return connection
                .preparedQuery(REFRESH_LATER)
                .execute(Tuple.of(account.tenant(), account.id(), lease.token(), (double) pause.toMillis()))
                .replaceWithVoid();
    }

    /** Accounts of all tenants, apart from {@code except}, whose tokens are not encrypted with the current key. */
    Uni<List<Stored>> withOtherKey(SqlConnection connection, String keyId, Set<UUID> except, int limit) {
        return list(connection, WITH_OTHER_KEY, Tuple.of(keyId, limit, except.toArray(UUID[]::new)));
    }

    /** Stores the same tokens, encrypted again; does nothing if they were renewed meanwhile. */
    Uni<Void> sealAgain(SqlConnection connection, Stored account, byte[] sealed, String keyId) {
        return connection
                .preparedQuery(SEAL_AGAIN)
                .execute(Tuple.of(account.tenant(), account.id(), account.tokenVersion(), Buffer.buffer(sealed), keyId))
                .replaceWithVoid();
    }

    private static Uni<List<Stored>> list(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Stored::read)
                        .toList());
    }
}
