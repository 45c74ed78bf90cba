package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks networks whether accounts work. */
@ApplicationScoped
public class AccountCheck {

    private final AccountService accounts;
    private final AccountAccess access;
    private final AskedLimits limits;
    private final NetworkClients clients;

    AccountCheck(AccountService accounts, AccountAccess access, AskedLimits limits, NetworkClients clients) {
        this.accounts = accounts;
        this.access = access;
        this.limits = limits;
        this.clients = clients;
    }

    /**
     * What a network answered for an account.
     *
     * @param problem the kind of the failure; null if it works
     * @param detail the network's own words
     */
    public record Result(
            UUID accountId,
            String name,
            boolean works,
            NetworkFailure.@Nullable Kind problem,
            @Nullable String detail) {}

    /** Checks a network's accounts, one after the other; fails with 422 if the channel is not a social network. */
    public Uni<List<Result>> check(Caller caller, Channel channel) {
        clients.get(channel);
        return accounts.list(caller)
                .onItem()
                .transformToMulti(all -> Multi.createFrom()
                        .iterable(all.stream()
                                .filter(account -> account.platform() == channel)
                                .toList()))
                .onItem()
                .transformToUniAndConcatenate(account -> check(caller, account))
                .collect()
                .asList();
    }

    private Uni<Result> check(Caller caller, AccountView account) {
        return access.find(caller.tenant(), account.id())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom()
                                .item(failed(account, NetworkFailure.Kind.TOKEN_EXPIRED, account.attentionDetail()))
                        : check(account, found.get()));
    }

    private Uni<Result> check(AccountView account, Access credentials) {
        return clients.get(account.platform())
                .profile(credentials.credentials())
                .call(profile -> limits.ask(credentials))
                .map(profile -> new Result(account.id(), account.name(), true, null, null))
                .onFailure(NetworkFailure.class)
                .recoverWithUni(failure -> access.failed(credentials, Operation.READ, (NetworkFailure) failure)
                        .replaceWith(failed(account, ((NetworkFailure) failure).kind(), failure.getMessage())));
    }

    private static Result failed(AccountView account, NetworkFailure.Kind kind, @Nullable String detail) {
        return new Result(account.id(), account.name(), false, kind, detail);
    }
}
