package com.dryjets.contracts.value;

import java.net.URI;
import java.net.URISyntaxException;

/** URLs as requests write them. The documents call them {@code uri}, which JSON Schema defines as having a scheme. */
public final class Addresses {

    public static final String RULE = "must be a URL with its scheme, such as https://example.com/news";

    private Addresses() {}

    /** Reads a URL, or fails with an {@link InvalidValue} if it is malformed or relative. */
    public static URI parse(String text) {
        try {
            URI address = new URI(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Answered like a relative one.
        }
        throw new InvalidValue(RULE);
    }
}
