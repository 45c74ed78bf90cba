package com.dryjets.kit.tenancy;

import static java.util.Objects.requireNonNull;

/**
 * Who asks, and for which tenant.
 *
 * @param user the token's subject, or the name of a ticker or consumer
 */
public record Caller(String tenant, String user) {
    public Caller {
        requireNonNull(tenant, "tenant");
        requireNonNull(user, "user");
    }
}
