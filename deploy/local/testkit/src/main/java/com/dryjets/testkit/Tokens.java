package com.dryjets.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates test tokens: valid ones for each role, and one of each kind that must be rejected. */
public final class Tokens {
    static final String ISSUER = "http://localhost:8090/dryjets";

    private Tokens() {}

    /** A user's role; each role includes the ones after it. */
    public enum Role {
        ADMIN,
        MARKETER,
        VIEWER;

        Set<String> groups() {
            return Arrays.stream(values())
                    .filter(role -> role.compareTo(this) >= 0)
                    .map(Role::claimValue)
                    .collect(Collectors.toSet());
        }

        String claimValue() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static String of(String tenant, Role role) {
        return sign(claims(role).claim("tenant", tenant));
    }

    /** Creates a viewer's token with a name and an email address of their own. */
    public static String person(String tenant, String name, String email) {
        return sign(person(tenant, name).claim("email", email).claim("email_verified", true));
    }

    /** Creates the same token of an issuer that says nothing about whether it has verified the address. */
    public static String personWithoutVerification(String tenant, String name, String email) {
        return sign(person(tenant, name).claim("email", email));
    }

    /** Creates the same token of an issuer that has not verified the address. */
    public static String unverifiedPerson(String tenant, String name, String email) {
        return sign(person(tenant, name).claim("email", email).claim("email_verified", false));
    }

    private static JwtClaimsBuilder person(String tenant, String name) {
        return claims(Role.VIEWER).subject(name).preferredUserName(name).claim("tenant", tenant);
    }

    /** Creates a token for a role given by its name in tokens: admin, marketer or viewer. */
    public static String of(String tenant, String role) {
        return of(tenant, Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    public static String admin(String tenant) {
        return of(tenant, Role.ADMIN);
    }

    public static String marketer(String tenant) {
        return of(tenant, Role.MARKETER);
    }

    public static String viewer(String tenant) {
        return of(tenant, Role.VIEWER);
    }

    /** Creates a token that expired an hour ago, well beyond any clock-skew tolerance. */
    public static String expired(String tenant, Role role) {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return sign(claims(role)
                .claim("tenant", tenant)
                .issuedAt(end.minus(Duration.ofHours(1)))
                .expiresAt(end));
    }

    public static String fromAnotherIssuer(String tenant, Role role) {
        return sign(claims(role).claim("tenant", tenant).issuer("https://issuer.example/elsewhere"));
    }

    public static String signedByAnother(String tenant, Role role) {
        return sign(claims(role).claim("tenant", tenant), TestKeys.untrusted());
    }

    public static String withoutTenant(Role role) {
        return sign(claims(role));
    }

    private static JwtClaimsBuilder claims(Role role) {
        String name = "test-" + role.claimValue();
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(name)
                .preferredUserName(name)
                .claim("name", "Test " + role)
                .audience("dryjets")
                .groups(role.groups())
                .expiresIn(Duration.ofHours(1));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return sign(claims, TestKeys.signing());
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(TestKeys.KEY_ID).sign(key);
    }
}
