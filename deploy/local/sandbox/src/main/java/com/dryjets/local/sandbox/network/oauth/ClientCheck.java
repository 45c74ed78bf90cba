package com.dryjets.local.sandbox.network.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads the credentials of an app. Every app has the same secret. */
public final class ClientCheck {

    private ClientCheck() {}

    /** Returns whether an {@code Authorization: Basic} header has an id and the secret (RFC 6749, section 2.3.1). */
    public static boolean basic(String header, String secret) {
        if (!header.startsWith("Basic ")) {
            return false;
        }
        String decoded =
                new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        int colon = decoded.indexOf(':');
        return colon > 0 && decoded.substring(colon + 1).equals(secret);
    }
}
