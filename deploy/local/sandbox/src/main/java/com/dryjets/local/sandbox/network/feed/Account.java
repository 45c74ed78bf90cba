package com.dryjets.local.sandbox.network.feed;

import java.util.List;
import java.util.Optional;

/** A tenant's account on a network, with its access token. */
public record Account(Network network, String tenant) {

    public String id() {
        return tenant + "-" + network.key();
    }

    public String token() {
        return network.key() + "-" + tenant + "-token";
    }

    public static Optional<Account> ofToken(Network network, String token, List<String> tenants) {
        return tenants.stream()
                .map(tenant -> new Account(network, tenant))
                .filter(account -> account.token().equals(token))
                .findFirst();
    }
}
