package com.dryjets.social.timing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.network.NetworkClients;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows which hours of the week suit accounts. */
@ApplicationScoped
class BestTimesService {

    private final TenantTransaction transactions;
    private final AccountDirectory accounts;
    private final EngagementService engagement;
    private final NetworkClients clients;

    BestTimesService(
            TenantTransaction transactions,
            AccountDirectory accounts,
            EngagementService engagement,
            NetworkClients clients) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.engagement = engagement;
        this.clients = clients;
    }

    Uni<List<BestTimesView>> bestTimes(Caller caller, List<Channel> platforms, @Nullable UUID accountId) {
        platforms.forEach(clients::get);
        return transactions.sql(
                caller.tenant(),
                connection -> accountId == null
                        ? ofNetworks(connection, caller, platforms)
                        : ofAccount(connection, caller, accountId).map(List::of));
    }

    private Uni<BestTimesView> ofAccount(SqlConnection connection, Caller caller, UUID accountId) {
        return accounts.find(connection, caller.tenant(), accountId)
                .map(found -> found.orElseThrow(() -> Problem.notFound("account", accountId)))
                .chain(account -> view(connection, account, true));
    }

    private Uni<List<BestTimesView>> ofNetworks(SqlConnection connection, Caller caller, List<Channel> platforms) {
        List<Channel> wanted = (platforms.isEmpty() ? List.copyOf(clients.channels()) : platforms)
                .stream().distinct().sorted().toList();
        return accounts.defaults(connection, caller.tenant(), wanted)
                .chain(defaults -> Multi.createFrom()
                        .iterable(wanted)
                        .onItem()
                        .transformToUniAndConcatenate(
                                channel -> ofNetwork(connection, caller.tenant(), channel, defaults))
                        .collect()
                        .asList());
    }

    private Uni<BestTimesView> ofNetwork(
            SqlConnection connection, String tenant, Channel channel, Map<Channel, PostingAccount> defaults) {
        PostingAccount account = defaults.get(channel);
        return account == null
                ? view(connection, accounts.none(tenant, channel, ZoneOffset.UTC), false)
                : view(connection, account, true);
    }

    private Uni<BestTimesView> view(SqlConnection connection, PostingAccount account, boolean connected) {
        return engagement
                .hours(connection, account.id())
                .map(own -> BestTimesView.of(account, connected, HourWeights.of(account.channel(), own)));
    }
}
