package com.dryjets.local.sandbox.network.oauth;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a demo account has allowed an app.
 *
 * @param number the account's number within its tenant
 * @param user whether it covers all of the tenant's accounts on the network, as the token of a person does who manages
 *     several pages
 * @param scopes empty for the permanent tokens, which may do everything
 */
public record Grant(Network network, String tenant, int number, boolean user, Set<String> scopes) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** Grants everything to an account's permanent token. */
    static Grant everything(Account account) {
        return new Grant(account.network(), account.tenant(), account.number(), false, Set.of());
    }

    /** Returns the same for one account instead of a person. */
    public Grant forAccount(Account account) {
        return new Grant(account.network(), tenant, account.number(), false, scopes);
    }

    public boolean permits(Account account) {
        return network.sharesTokensWith(account.network())
                && tenant.equals(account.tenant())
                && (user || number == account.number());
    }

    public boolean allows(String scope) {
        return scopes.isEmpty() || scopes.contains(scope);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("network", network.name())
                .put("tenant", tenant)
                .put("number", number)
                .put("user", user)
                .put("scopes", new JsonArray(new TreeSet<>(scopes).stream().toList()));
    }

    static Grant fromJson(JsonObject json) {
        Set<String> scopes = new TreeSet<>();
        json.getJsonArray("scopes").forEach(scope -> scopes.add(scope.toString()));
        return new Grant(
                Network.valueOf(json.getString("network")),
                json.getString("tenant"),
                json.getInteger("number"),
                json.getBoolean("user"),
                scopes);
    }
}
