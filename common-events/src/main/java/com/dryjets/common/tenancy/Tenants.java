package com.dryjets.common.tenancy;

import java.util.regex.Pattern;

/** What a tenant may be called. */
public final class Tenants {

    /** The scope of relays and tickers, which work for all tenants; never a tenant's name. */
    public static final String ALL = "*";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    private Tenants() {}

    /** Lower-case letters, digits, hyphen and underscore, at most 63. */
    public static boolean isName(String tenant) {
        return NAME.matcher(tenant).matches();
    }
}
