package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers whether a tenant can post on a network. Call it inside the tenant's transaction. */
@ApplicationScoped
public class ConnectedAccounts {

    private final AccountRepository accounts;

    ConnectedAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Returns whether the tenant has an account at the network, even one whose token is no longer valid. */
    public Uni<Boolean> has(String tenant, Channel platform) {
        return accounts.at(tenant, platform).map(account -> account != null);
    }
}
