package com.dryjets.contracts.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Creates the identifiers of the platform. */
public final class Ids {

    private Ids() {}

    /** A new UUIDv7; later ids sort later. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Derives an identifier from its parts; the same parts always give the same identifier. Identifies a fact that can be
     * observed more than once, so that it counts once.
     */
    public static UUID of(Object... parts) {
        StringBuilder name = new StringBuilder();
        for (Object part : parts) {
            String text = part.toString();
            // The length distinguishes ("a", "bc") from ("ab", "c").
            name.append(text.length()).append(':').append(text);
        }
        return UuidCreator.getNameBasedSha1(name.toString().getBytes(UTF_8));
    }
}
