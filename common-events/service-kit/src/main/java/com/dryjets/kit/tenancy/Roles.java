package com.dryjets.kit.tenancy;

/** The roles, as groups in the token. Each includes the previous ones. */
public final class Roles {

    /** Reads. */
    public static final String VIEWER = "viewer";

    /** Reads and writes. */
    public static final String MARKETER = "marketer";

    /** Also manages accounts, imports, suppression and settings. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
