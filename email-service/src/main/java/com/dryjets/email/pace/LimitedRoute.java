package com.dryjets.email.pace;

/**
 * A route and its limits.
 *
 * @param tenant whose route it is; {@code *} for the platform's, which all tenants share
 * @param name unique within the tenant
 */
public record LimitedRoute(String tenant, String name, RouteLimits limits) {

    /** Returns whether a rate limits it. */
    boolean hasRate() {
        return limits.messagesPerSecond() != null;
    }

    /** Returns the rate, which it has. */
    double perSecond() {
        Double rate = limits.messagesPerSecond();
        if (rate == null) {
            throw new IllegalStateException("The route " + name + " has no rate.");
        }
        return rate;
    }
}
