package com.dryjets.kit.tenancy;

/** The three roles, as groups of the token. Each includes the ones before it. */
public final class Roles {

    /** Reads. */
    public static final String VIEWER = "viewer";

    /** Reads and writes. */
    public static final String MARKETER = "marketer";

    /** Also manages accounts, imports, suppression and settings. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
