package com.dryjets.local.sandbox.network.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The simulated social networks; the key is the path each is mounted at. */
public enum Network {
    TWITTER,
    FACEBOOK,
    INSTAGRAM,
    LINKEDIN,
    TIKTOK,
    BLUESKY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether tokens of one network are valid at the other: Facebook and Instagram share the Graph API. */
    public boolean sharesTokensWith(Network other) {
        return this == other || (isGraph() && other.isGraph());
    }

    private boolean isGraph() {
        return this == FACEBOOK || this == INSTAGRAM;
    }

    public static Optional<Network> ofKey(String key) {
        return Stream.of(values())
                .filter(network -> network.key().equalsIgnoreCase(key))
                .findFirst();
    }
}
