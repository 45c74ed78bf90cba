package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Asks networks for the limits that they tell only on request, such as the posts that Instagram still takes today: before an
 * account's posts leave, and after each of them. That a network does not answer stops nothing.
 */
@ApplicationScoped
public class AskedLimits {

    /** Others may post for the account, too. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private static final long MOST_ACCOUNTS = 100_000;

    private final TenantTransaction transactions;
    private final AccountAccess accounts;
    private final AccountRests rests;
    private final NetworkClients clients;
    private final Cache<UUID, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN_FOR)
            .maximumSize(MOST_ACCOUNTS)
            .build();

    AskedLimits(TenantTransaction transactions, AccountAccess accounts, AccountRests rests, NetworkClients clients) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.rests = rests;
        this.clients = clients;
    }

    /** Asks before posts of an account leave, unless this replica has done so lately. */
    public Uni<Void> beforePosts(String tenant, UUID accountId, Channel channel) {
        return clients.get(channel).tellsLimitsOnRequest() && known.getIfPresent(accountId) == null
                ? accounts.find(tenant, accountId)
                        .chain(access -> access.map(this::ask)
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                : Uni.createFrom().voidItem();
    }

    /** Asks after a post has left. */
    public Uni<Void> afterPost(Access access) {
        return clients.get(access.channel()).tellsLimitsOnRequest()
                ? ask(access)
                : Uni.createFrom().voidItem();
    }

    /** Asks for an account's limits and notes them, if its network tells any. */
    Uni<Void> ask(Access access) {
        return clients.get(access.channel())
                .limits(access.credentials())
                .call(reply -> rests.noteShared(access, reply.limits()))
                .chain(reply ->
                        transactions.sql(access.tenant(), connection -> rests.note(connection, access, reply.limits())))
                .invoke(() -> known.put(access.accountId(), true))
                .onFailure(NetworkFailure.class)
                .recoverWithNull();
    }
}
