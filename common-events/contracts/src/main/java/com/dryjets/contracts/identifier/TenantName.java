package com.dryjets.contracts.identifier;

import java.util.regex.Pattern;

/** The names a tenant may have: 1 to 63 lower-case letters, digits, hyphens and underscores. */
public final class TenantName {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    private TenantName() {}

    /** Whether the text is a valid tenant name. */
    public static boolean isValid(String text) {
        return NAME.matcher(text).matches();
    }
}
