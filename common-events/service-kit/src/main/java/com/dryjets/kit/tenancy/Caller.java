package com.dryjets.kit.tenancy;

import static java.util.Objects.requireNonNull;

/**
 * The user or background task that acts, and its tenant.
 *
 * @param user the token's subject, or the name of a ticker or consumer
 */
public record Caller(String tenant, String user) {
    public Caller {
        requireNonNull(tenant, "tenant");
        requireNonNull(user, "user");
    }
}
