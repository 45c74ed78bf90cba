package com.dryjets.platform;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The value of a limit, with its evidence.
 *
 * @param source the page that states the limit
 * @param lookedUp the day on which the page was read
 */
public record RuleValue(
        int value, URI source, LocalDate lookedUp, @Nullable String note) {
    public RuleValue {
        requireNonNull(source, "source");
        requireNonNull(lookedUp, "lookedUp");
    }

    RuleValue with(int override) {
        return new RuleValue(override, source, lookedUp, note);
    }
}
