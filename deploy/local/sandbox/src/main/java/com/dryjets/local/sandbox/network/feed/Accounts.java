package com.dryjets.local.sandbox.network.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All accounts, found by id and by their permanent token. */
public final class Accounts {

    private final Map<String, Account> byId = new LinkedHashMap<>();
    private final Map<String, Account> byToken = new LinkedHashMap<>();

    /** Creates {@code perNetwork} accounts on every network for each tenant. */
    public Accounts(List<String> tenants, int perNetwork) {
        for (String tenant : tenants) {
            for (Network network : Network.values()) {
                for (int number = 1; number <= perNetwork; number++) {
                    var account = new Account(network, tenant, number);
                    byId.put(account.id(), account);
                    byToken.put(account.token(), account);
                }
            }
        }
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Account> ofToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Returns the accounts of one network, by tenant and number. */
    public List<Account> of(Network network) {
        return byId.values().stream()
                .filter(account -> account.network() == network)
                .toList();
    }

    /** Returns a tenant's accounts on one network, by number. */
    public List<Account> of(Network network, String tenant) {
        return of(network).stream()
                .filter(account -> account.tenant().equals(tenant))
                .toList();
    }
}
