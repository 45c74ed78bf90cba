package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers whether posts can go to a network. */
@ApplicationScoped
public class ConnectedAccounts {

    private final AccountRepository accounts;

    ConnectedAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Whether the tenant has an account there, be its token valid or not. Inside the tenant's transaction. */
    public Uni<Boolean> has(String tenant, Channel platform) {
        return accounts.at(tenant, platform).map(account -> account != null);
    }
}
