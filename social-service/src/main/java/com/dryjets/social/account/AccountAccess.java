package com.dryjets.social.account;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.lane.RestReason;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives publishing and polling the credentials of accounts, and notes what networks answer about them. */
@ApplicationScoped
public class AccountAccess {

    /** How long an account rests while its tokens are refreshed. */
    private static final Duration WHILE_REFRESHING = Duration.ofSeconds(5);

    private final TenantTransaction transactions;
    private final TokenRepository accounts;
    private final AttentionService attention;
    private final LaneService lanes;
    private final Secrets secrets;
    private final RefreshConfig config;
    private final Clock clock;

    AccountAccess(
            TenantTransaction transactions,
            TokenRepository accounts,
            AttentionService attention,
            LaneService lanes,
            Secrets secrets,
            RefreshConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.attention = attention;
        this.lanes = lanes;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** Finds a connected account; empty if it is not connected or needs a person. */
    public Uni<Optional<Access>> find(String tenant, UUID accountId) {
        return transactions
                .sql(tenant, connection -> accounts.find(connection, tenant, accountId))
                .map(found -> found.map(this::access));
    }

    /** The same, and empty while a rate limit keeps the account from being read. */
    public Uni<Optional<Access>> readable(String tenant, UUID accountId) {
        return transactions
                .sql(
                        tenant,
                        connection -> lanes.readAccess(connection, tenant, accountId)
                                .chain(reading -> reading.isFree()
                                        ? accounts.find(connection, tenant, accountId)
                                        : Uni.createFrom().item(Optional.<TokenRepository.Stored>empty())))
                .map(found -> found.map(this::access));
    }

    private Access access(TokenRepository.Stored stored) {
        Tokens tokens = secrets.open(stored.tokens(), stored.tenant(), stored.id());
        return new Access(
                stored.id(),
                stored.tenant(),
                stored.channel(),
                new Credentials(stored.externalId(), tokens.accessToken(), tokens.server()),
                stored.tokenVersion());
    }

    /**
     * Notes what a failed call means for the account, unless its tokens were renewed meanwhile: expired tokens are
     * refreshed, or need a person if they cannot be; a failure to reach the network means nothing. What may not be read can
     * still be published, so a permission that only reading lacks does not stop the account.
     */
    public Uni<Void> failed(Access access, Operation operation, NetworkFailure failure) {
        return switch (failure.kind()) {
            case TOKEN_EXPIRED ->
                transactions.sql(
                        access.tenant(),
                        connection -> accounts.requestRefresh(connection, access, config.refusedPairs())
                                .chain(refreshing -> refreshing
                                        ? restWhileRefreshing(connection, access)
                                        : need(connection, access, Attention.LOGIN_EXPIRED, failure)));
            case PERMISSION_MISSING ->
                operation == Operation.READ
                        ? Uni.createFrom().voidItem()
                        : transactions.sql(
                                access.tenant(),
                                connection -> need(connection, access, Attention.PERMISSION_MISSING, failure));
            case ACCOUNT_GONE ->
                transactions.sql(
                        access.tenant(), connection -> need(connection, access, Attention.ACCOUNT_GONE, failure));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> need(SqlConnection connection, Access access, Attention reason, NetworkFailure failure) {
        return attention.need(
                connection,
                access.tenant(),
                access.accountId(),
                access.channel(),
                access.tokenVersion(),
                reason,
                failure.getMessage());
    }

    private Uni<Void> restWhileRefreshing(SqlConnection connection, Access access) {
        Instant until = clock.instant().plus(WHILE_REFRESHING);
        return lanes.block(connection, access.tenant(), access.accountId(), RestReason.LOGIN_RENEWAL, until);
    }

    /** Notes that the network does not let the account's counters be read, which people see at the account. */
    public Uni<Void> unreadable(Access access, NetworkFailure failure) {
        return transactions.sql(
                access.tenant(), connection -> accounts.noteReading(connection, access, failure.getMessage()));
    }

    /** Notes that the account's counters can be read, in the transaction that stores them. */
    public Uni<Void> readable(SqlConnection connection, Access access) {
        return accounts.noteReading(connection, access, null);
    }
}
