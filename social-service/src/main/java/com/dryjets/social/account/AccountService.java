package com.dryjets.social.account;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.platform.Credentials;
import com.dryjets.social.platform.PlatformClients;
import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Connects and removes accounts. */
@ApplicationScoped
class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final TenantTransaction transactions;
    private final AccountRepository accounts;
    private final PlatformClients clients;
    private final TokenCipher cipher;
    private final Clock clock;

    AccountService(
            TenantTransaction transactions,
            AccountRepository accounts,
            PlatformClients clients,
            TokenCipher cipher,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clients = clients;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** A connected account. */
    record Connected(AccountView account, boolean isNew) {}

    /** Verifies the token with the network, then stores the account; connecting it again renews the token. */
    Uni<Connected> connect(Caller caller, ConnectAccount request) {
        return clients.get(request.platform())
                .verify(new Credentials(request.externalAccountId(), request.accessToken()))
                .onFailure(PlatformFailure.class)
                .transform(failure -> problem((PlatformFailure) failure))
                .map(Reply::value)
                .chain(name -> transactions.run(caller.tenant(), () -> store(caller, request, name)));
    }

    private Uni<Connected> store(Caller caller, ConnectAccount request, String name) {
        return accounts.at(caller.tenant(), request.platform()).chain(known -> {
            requireSame(known, request);
            Account account = known == null ? new Account(caller, request) : known;
            byte[] token = cipher.encrypt(request.accessToken(), caller.tenant(), account.id);
            account.connected(name, token, caller, clock.instant());
            return accounts.persist(account)
                    .invoke(() -> LOG.infof("Account connected accountId=%s channel=%s", account.id, account.platform))
                    .map(stored -> new Connected(AccountView.of(stored), known == null));
        });
    }

    private static void requireSame(@Nullable Account known, ConnectAccount request) {
        if (known != null && !known.externalId.equals(request.externalAccountId())) {
            throw Problem.conflict("Another account at " + request.platform()
                    + " is connected. Disconnect it first; its scheduled posts then wait for the new account.");
        }
    }

    private Problem problem(PlatformFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED ->
                Problem.unprocessable(
                        "The network rejects the token.",
                        List.of(new FieldError("/accessToken", String.valueOf(failure.getMessage()))));
            case REJECTED ->
                Problem.unprocessable(
                        "The token cannot act for this account.",
                        List.of(new FieldError("/externalAccountId", String.valueOf(failure.getMessage()))));
            case RATE_LIMITED ->
                Problem.tooManyRequests(
                        "The network's rate limit is reached.",
                        failure.retryAt().map(this::until).orElse(RETRY_AFTER));
            case UNREACHABLE, UNKNOWN -> Problem.of(ProblemType.UNAVAILABLE, "The network does not respond.");
        };
    }

    private Duration until(Instant time) {
        return Duration.between(clock.instant(), time);
    }

    Uni<List<AccountView>> list(Caller caller) {
        return transactions.run(
                caller.tenant(),
                () -> accounts.list(caller.tenant())
                        .map(found -> found.stream().map(AccountView::of).toList()));
    }

    Uni<Void> remove(Caller caller, UUID id) {
        return transactions
                .run(caller.tenant(), () -> accounts.remove(caller.tenant(), id))
                .invoke(removed -> {
                    if (removed == 0) {
                        throw Problem.notFound("account", id);
                    }
                    LOG.infof("Account disconnected accountId=%s", id);
                })
                .replaceWithVoid();
    }
}
