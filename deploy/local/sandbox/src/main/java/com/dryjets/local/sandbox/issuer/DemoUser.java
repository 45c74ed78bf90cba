package com.dryjets.local.sandbox.issuer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The users who can sign in locally: an admin, a marketer and a viewer for each of three tenants. */
public enum DemoUser {
    ANNA("sunrise", "Anna Adler", "admin"),
    MARK("sunrise", "Mark Moss", "marketer"),
    VERA("sunrise", "Vera Voss", "viewer"),
    HANA("harbor", "Hana Holt", "admin"),
    MIRO("harbor", "Miro Marsh", "marketer"),
    VITO("harbor", "Vito Vale", "viewer"),
    ALMA("sample", "Alma Ames", "admin"),
    MILO("sample", "Milo Marlow", "marketer"),
    VIDA("sample", "Vida Vance", "viewer");

    // Each role includes the ones after it, and a token lists them all.
    private static final List<String> ROLES = List.of("admin", "marketer", "viewer");

    private final String tenant;
    private final String fullName;
    private final String role;

    DemoUser(String tenant, String fullName, String role) {
        this.tenant = tenant;
        this.fullName = fullName;
        this.role = role;
    }

    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String tenant() {
        return tenant;
    }

    public String fullName() {
        return fullName;
    }

    public String role() {
        return role;
    }

    /** Returns the claims the platform reads in addition to the registered ones. */
    Map<String, Object> claims() {
        return Map.of(
                "tenant",
                tenant,
                "groups",
                ROLES.subList(ROLES.indexOf(role), ROLES.size()),
                "preferred_username",
                username(),
                "name",
                fullName,
                "email",
                username() + "@" + tenant + ".example",
                "email_verified",
                true);
    }

    static Optional<DemoUser> ofUsername(String username) {
        return List.of(values()).stream()
                .filter(user -> user.username().equals(username))
                .findFirst();
    }

    static Optional<DemoUser> ofRole(String role, String tenant) {
        return List.of(values()).stream()
                .filter(user -> user.role.equals(role) && user.tenant.equals(tenant))
                .findFirst();
    }
}
