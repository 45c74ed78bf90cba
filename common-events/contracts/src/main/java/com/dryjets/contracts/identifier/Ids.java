package com.dryjets.contracts.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The identifiers of the platform. */
public final class Ids {

    private Ids() {}

    /** A new UUIDv7: rows made later sort later. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * The same identifier for the same parts, always: names a fact that may be seen more than once, so that it counts
     * once.
     */
    public static UUID of(Object... parts) {
        StringBuilder name = new StringBuilder();
        for (Object part : parts) {
            String text = part.toString();
            // The length keeps ("a", "bc") and ("ab", "c") apart.
            name.append(text.length()).append(':').append(text);
        }
        return UuidCreator.getNameBasedSha1(name.toString().getBytes(UTF_8));
    }
}
