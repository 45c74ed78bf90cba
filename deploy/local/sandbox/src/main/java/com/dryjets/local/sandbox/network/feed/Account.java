package com.dryjets.local.sandbox.network.feed;

/**
 * A tenant's account on a network.
 *
 * @param number 1 for the tenant's first account on the network, 2 for the second
 */
public record Account(Network network, String tenant, int number) {

    /** Returns the id, such as {@code sunrise-twitter} or {@code sunrise-twitter-2}. */
    public String id() {
        return tenant + "-" + network.key() + suffix();
    }

    /** Returns the token that is always valid, such as {@code twitter-sunrise-token} or {@code twitter-sunrise-token-2}. */
    public String token() {
        return network.key() + "-" + tenant + "-token" + suffix();
    }

    private String suffix() {
        return number == 1 ? "" : "-" + number;
    }
}
