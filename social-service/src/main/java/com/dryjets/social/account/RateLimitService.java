package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.network.NetworkClients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows rate limits. */
@ApplicationScoped
class RateLimitService {

    private final TenantTransaction transactions;
    private final RateLimitRepository limits;
    private final NetworkClients clients;

    RateLimitService(TenantTransaction transactions, RateLimitRepository limits, NetworkClients clients) {
        this.transactions = transactions;
        this.limits = limits;
        this.clients = clients;
    }

    Uni<RateLimitView> limits(Caller caller, Channel platform) {
        clients.get(platform);
        return transactions
                .sql(caller.tenant(), connection -> limits.list(connection, caller.tenant(), platform.name()))
                .map(found -> new RateLimitView(platform, found));
    }
}
