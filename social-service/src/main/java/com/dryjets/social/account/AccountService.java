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

/** Connecting accounts, and letting go of them. */
@ApplicationScoped
class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

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

    /** What became of a request to connect. */
    record Connected(AccountView account, boolean isNew) {}

    /** Asks the network first and keeps the account only if it takes the token; connecting it again renews the token. */
    Uni<Connected> connect(Caller caller, ConnectAccount request) {
        return clients.get(request.platform())
                .verify(new Credentials(request.externalAccountId(), request.accessToken()))
                .onFailure(PlatformFailure.class)
                .transform(failure -> refusal((PlatformFailure) failure))
                .map(Reply::value)
                .chain(name -> transactions.run(caller.tenant(), () -> keep(caller, request, name)));
    }

    private Uni<Connected> keep(Caller caller, ConnectAccount request, String name) {
        return accounts.at(caller.tenant(), request.platform()).chain(known -> {
            if (known != null && !known.externalId.equals(request.externalAccountId())) {
                throw Problem.conflict("Another account at " + request.platform()
                        + " is connected. Remove it first; its queued posts then wait for the new one.");
            }
            Account account = known == null ? new Account(caller, request) : known;
            byte[] token = cipher.encrypt(request.accessToken(), caller.tenant(), account.id);
            account.connected(name, token, caller, clock.instant());
            return accounts.persist(account)
                    .invoke(() -> LOG.infof("Account connected: accountId=%s channel=%s", account.id, account.platform))
                    .map(kept -> new Connected(AccountView.of(kept), known == null));
        });
    }

    private Problem refusal(PlatformFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED ->
                Problem.unprocessable(
                        "The network does not take the token.",
                        List.of(new FieldError("/accessToken", String.valueOf(failure.getMessage()))));
            case REJECTED ->
                Problem.unprocessable(
                        "The network does not let the token act for this account.",
                        List.of(new FieldError("/externalAccountId", String.valueOf(failure.getMessage()))));
            case RATE_LIMITED ->
                Problem.tooManyRequests(
                        "The network takes no more requests at the moment.",
                        failure.retryAt().map(this::until).orElse(ASK_AGAIN));
            case UNREACHABLE, UNKNOWN -> Problem.of(ProblemType.UNAVAILABLE, "The network does not answer.");
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
                    LOG.infof("Account removed: accountId=%s", id);
                })
                .replaceWithVoid();
    }
}
