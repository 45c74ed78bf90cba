package com.dryjets.kit.tenancy;

/** The tenant scopes of a transaction. */
public final class Tenants {

    /** The scope of relays and tickers, which work for all tenants. Never a tenant's name. */
    public static final String ALL = "*";

    private Tenants() {}
}
