package com.dryjets.local.sandbox.network.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The simulated social networks; the key is the path each is mounted at. */
public enum Network {
    TWITTER,
    FACEBOOK,
    INSTAGRAM,
    LINKEDIN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Network> ofKey(String key) {
        return Stream.of(values())
                .filter(network -> network.key().equalsIgnoreCase(key))
                .findFirst();
    }
}
