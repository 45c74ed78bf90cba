package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.platform.Credentials;
import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.RateLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives publishing and polling the credentials of accounts, and notes what networks answer about them. */
@ApplicationScoped
public class AccountAccess {

    /** The kind of request that a limit applies to. */
    public enum Operation {
        PUBLISH,
        READ
    }

    /** An account with its credentials. */
    public record Access(UUID accountId, Credentials credentials) {}

    private final TenantTransaction transactions;
    private final CredentialsRepository accounts;
    private final RateLimitRepository limits;
    private final TokenCipher cipher;

    AccountAccess(
            TenantTransaction transactions,
            CredentialsRepository accounts,
            RateLimitRepository limits,
            TokenCipher cipher) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.limits = limits;
        this.cipher = cipher;
    }

    /** Finds the tenant's connected account at the network; null if there is none. */
    public Uni<@Nullable Access> find(String tenant, Channel platform) {
        return transactions
                .sql(tenant, connection -> accounts.find(connection, tenant, platform))
                .map(found -> found.map(stored -> access(tenant, stored)).orElse(null));
    }

    private Access access(String tenant, CredentialsRepository.Stored stored) {
        String token = cipher.decrypt(stored.token(), tenant, stored.accountId());
        return new Access(stored.accountId(), new Credentials(stored.externalId(), token));
    }

    /**
     * Notes what a failure means for the whole account: a rejected token invalidates it, a rate limit pauses it.
     *
     * @param retryAt the end of the pause after a rate limit
     */
    public Uni<Void> noteFailure(
            SqlConnection connection,
            String tenant,
            Access access,
            Operation operation,
            PlatformFailure failure,
            Instant retryAt) {
        return switch (failure.kind()) {
            case UNAUTHORIZED ->
                accounts.invalidate(connection, tenant, access.accountId(), String.valueOf(failure.getMessage()));
            case RATE_LIMITED -> accounts.block(connection, tenant, access.accountId(), operation, retryAt);
            case UNREACHABLE, UNKNOWN, REJECTED -> Uni.createFrom().voidItem();
        };
    }

    /** Stores the limit that a network reported, if any. */
    public Uni<Void> noteLimit(
            SqlConnection connection, String tenant, Channel platform, Operation operation, Optional<RateLimit> limit) {
        return limit.map(reported -> limits.store(connection, tenant, platform, operation, reported))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
