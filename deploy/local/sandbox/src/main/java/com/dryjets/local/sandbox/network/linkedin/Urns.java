package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.feed.Account;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** LinkedIn's names for things. */
final class Urns {

    static final String ORGANIZATION = "urn:li:organization:";

    private Urns() {}

    static String of(Account account) {
        return ORGANIZATION + account.id();
    }

    /** Returns the id in a URN, or the text itself. */
    static String id(String urn) {
        return urn.startsWith(ORGANIZATION) ? urn.substring(ORGANIZATION.length()) : urn;
    }

    static String decode(String urn) {
        return urn.contains("%") ? URLDecoder.decode(urn, StandardCharsets.UTF_8) : urn;
    }

    /** Reads Rest.li's {@code List(a,b)}; anything else is empty. */
    static List<String> list(String list) {
        boolean wrapped = list.startsWith("List(") && list.endsWith(")");
        return wrapped
                ? Arrays.stream(list.substring(5, list.length() - 1).split(","))
                        .map(Urns::decode)
                        .toList()
                : List.of();
    }
}
