package com.dryjets.contracts.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.value.InvalidValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HexFormat;
import java.util.UUID;

/** Creates the identifiers of the platform. */
public final class Ids {

    private static final String PATTERN = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private Ids() {}

    /** A new UUIDv7; later ids sort later. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Reads a UUID in its one written form. Java alone also takes shortened and signed groups, such as 1-1-1-1-1. */
    public static UUID parse(String text) {
        boolean matches = text.length() == PATTERN.length();
        for (int i = 0; matches && i < text.length(); i++) {
            char c = text.charAt(i);
            matches = PATTERN.charAt(i) == '-' ? c == '-' : HexFormat.isHexDigit(c);
        }
        if (!matches) {
            throw new InvalidValue("must be a UUID");
        }
        return UUID.fromString(text);
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
