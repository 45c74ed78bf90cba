package com.dryjets.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Which figures are taken, from Kafka and over REST alike. */
@ApplicationScoped
public class MetricLimits {

    private static final int INTEGER_DIGITS = 12;
    private static final int FRACTION_DIGITS = 6;

    private final IngestConfig config;
    private final Clock clock;

    MetricLimits(IngestConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Why the value is refused; empty when it is fine. */
    public Optional<String> refuseValue(BigDecimal value) {
        // Digits are counted, never written out: 1e999999999 is a short text and a very long number.
        long integerDigits = (long) value.precision() - value.scale();
        boolean fits =
                value.signum() == 0 || (integerDigits <= INTEGER_DIGITS && fractionDigits(value) <= FRACTION_DIGITS);
        return fits
                ? Optional.empty()
                : Optional.of("must have at most %d digits before and %d after the point"
                        .formatted(INTEGER_DIGITS, FRACTION_DIGITS));
    }

    /** Why the time is refused; empty when it is fine. */
    public Optional<String> refuseTime(Instant occurredAt) {
        Instant now = clock.instant();
        if (occurredAt.isBefore(now.minus(config.oldest()))) {
            return Optional.of("is more than " + config.oldest().toDays() + " days ago");
        }
        if (occurredAt.isAfter(now.plus(config.newest()))) {
            return Optional.of("is in the future");
        }
        return Optional.empty();
    }

    private static int fractionDigits(BigDecimal value) {
        return value.scale() <= FRACTION_DIGITS
                ? value.scale()
                : value.stripTrailingZeros().scale();
    }
}
