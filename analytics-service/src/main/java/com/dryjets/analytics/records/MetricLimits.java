package com.dryjets.analytics.records;

import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.marketing.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which figures are taken, from Kafka and over REST alike. */
@ApplicationScoped
public class MetricLimits {

    private static final int INTEGER_DIGITS = 12;
    private static final int FRACTION_DIGITS = 6;

    /** Nobody's way is longer; it bounds what a record may cost. */
    private static final int MOST_TOUCHES = 50;

    private static final Set<Metric> TOUCHED = Set.of(Metric.CONVERSIONS, Metric.REVENUE);

    private final LimitsConfig config;
    private final Clock clock;

    MetricLimits(LimitsConfig config, Clock clock) {
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

    /** Why what led to it is refused; empty when it is fine. */
    public Optional<String> refuseTouches(List<Touch> touches, Metric metric, Instant occurredAt) {
        if (!touches.isEmpty() && !TOUCHED.contains(metric)) {
            return Optional.of("belong to conversions and revenue alone");
        }
        if (touches.size() > MOST_TOUCHES) {
            return Optional.of("are more than " + MOST_TOUCHES);
        }
        return touches.stream().anyMatch(touch -> touch.at().isAfter(occurredAt))
                ? Optional.of("are partly later than occurredAt")
                : Optional.empty();
    }

    private static int fractionDigits(BigDecimal value) {
        return value.scale() <= FRACTION_DIGITS
                ? value.scale()
                : value.stripTrailingZeros().scale();
    }
}
