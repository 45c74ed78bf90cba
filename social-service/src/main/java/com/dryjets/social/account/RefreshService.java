package com.dryjets.social.account;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.account.TokenRepository.Stored;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Refreshes tokens, each once at a time: a lease keeps other replicas away, the new pair is stored before anything uses it,
 * and only the network's own refusal asks for a person.
 */
@ApplicationScoped
class RefreshService {

    private static final Logger LOG = Logger.getLogger(RefreshService.class);

    private final TenantTransaction transactions;
    private final TokenRepository accounts;
    private final AttentionService attention;
    private final NetworkClients clients;
    private final Secrets secrets;
    private final RefreshConfig config;
    private final Clock clock;

    RefreshService(
            TenantTransaction transactions,
            TokenRepository accounts,
            AttentionService attention,
            NetworkClients clients,
            Secrets secrets,
            RefreshConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.attention = attention;
        this.clients = clients;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** Claims accounts of all tenants whose tokens are due. */
    Uni<List<Stored>> claim(Lease lease) {
        return transactions.sql(Tenants.ALL, connection -> accounts.claimRefresh(connection, lease, config.batch()));
    }

    Uni<Void> refresh(Stored account, Lease lease) {
        if (!lease.isHeld()) {
            return Uni.createFrom().voidItem();
        }
        Tokens old = secrets.open(account.tokens(), account.tenant(), account.id());
        return clients.login(account.channel())
                .refresh(new Credentials(account.externalId(), old.accessToken(), old.server()), old)
                .chain(renewed -> store(account, lease, RefreshRules.keep(old, renewed)))
                .onFailure(NetworkFailure.class)
                .recoverWithUni(failure -> failed(account, lease, (NetworkFailure) failure));
    }

    private Uni<Void> store(Stored account, Lease lease, Tokens tokens) {
        byte[] sealed = secrets.seal(tokens, account.tenant(), account.id());
        RefreshRules.Renewal renewal = renewal(tokens);
        return transactions
                .sql(
                        account.tenant(),
                        connection ->
                                accounts.renew(connection, account, lease, tokens, sealed, secrets.keyId(), renewal))
                .invoke(stored -> LOG.infof(
                        "%s accountId=%s channel=%s",
                        stored ? "Tokens refreshed" : "Tokens refreshed after the lease was lost",
                        account.id(),
                        account.channel()))
                .replaceWithVoid();
    }

    /** When the tokens are to be refreshed; null if they cannot be or need not be. */
    RefreshRules.Renewal renewal(Tokens tokens) {
        return RefreshRules.renewal(tokens, config.before(), clock.instant());
    }

    private Uni<Void> failed(Stored account, Lease lease, NetworkFailure failure) {
        return transactions.sql(account.tenant(), connection -> failed(connection, account, lease, failure));
    }

    private Uni<Void> failed(SqlConnection connection, Stored account, Lease lease, NetworkFailure failure) {
        if (RefreshRules.isFinal(failure)) {
            return attention.need(
                    connection,
                    account.tenant(),
                    account.id(),
                    account.channel(),
                    account.tokenVersion(),
                    Attention.LOGIN_EXPIRED,
                    failure.getMessage());
        }
        Duration pause = new Backoff(config.firstRetry(), config.longestRetry()).after(account.refreshFailures() + 1);
        LOG.warnf(
                "Refresh of tokens failed; retrying accountId=%s channel=%s reason=%s",
                account.id(), account.channel(), failure.kind());
        return accounts.refreshLater(connection, account, lease, pause);
    }

    /** Accounts of all tenants, apart from {@code except}, whose tokens another key than the current one encrypted. */
    Uni<List<Stored>> withOtherKey(Set<UUID> except, int limit) {
        return transactions.sql(
                Tenants.ALL, connection -> accounts.withOtherKey(connection, secrets.keyId(), except, limit));
    }

    /** Encrypts the tokens of an account with the current key. */
    Uni<Void> sealAgain(Stored account) {
        Tokens tokens = secrets.open(account.tokens(), account.tenant(), account.id());
        byte[] sealed = secrets.seal(tokens, account.tenant(), account.id());
        return transactions.sql(
                account.tenant(), connection -> accounts.sealAgain(connection, account, sealed, secrets.keyId()));
    }
}
