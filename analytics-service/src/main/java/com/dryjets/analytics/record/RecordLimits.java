package com.dryjets.analytics.record;

import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which records are accepted, from Kafka and over REST alike. */
@ApplicationScoped
public class RecordLimits {

    private static final int INTEGER_DIGITS = 12;
    private static final int FRACTION_DIGITS = 6;

    /** No customer journey is longer; the limit bounds what one record may cost. */
    private static final int MAX_TOUCHES = 50;

    private static final Set<Metric> WITH_TOUCHES = Set.of(Metric.CONVERSIONS, Metric.REVENUE);

    private final RecordConfig config;
    private final Clock clock;

    RecordLimits(RecordConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Returns why the value is rejected, or empty if it is accepted. */
    public Optional<String> rejectValue(BigDecimal value) {
        // Counts digits instead of writing them out: 1e999999999 is a short text and a very long number.
        long integerDigits = (long) value.precision() - value.scale();
        boolean fits =
                value.signum() == 0 || (integerDigits <= INTEGER_DIGITS && fractionDigits(value) <= FRACTION_DIGITS);
        return fits
                ? Optional.empty()
                : Optional.of("must have at most %d digits before and %d after the decimal point"
                        .formatted(INTEGER_DIGITS, FRACTION_DIGITS));
    }

    /**
     * Returns whether the value is an amount that some currency has too few decimals for; if so, see {@link
     * #rejectAmount}.
     */
    public static boolean needsCurrency(Metric metric, BigDecimal value) {
        return (metric == Metric.SPEND || metric == Metric.REVENUE)
                && value.signum() != 0
                && value.stripTrailingZeros().scale() > 0;
    }

    /** Returns why the amount is rejected in a campaign's currency, or empty if it is accepted. */
    public static Optional<String> rejectAmount(BigDecimal amount, String currency) {
        Money money = new Money(amount, currency);
        return money.hasCurrencyDecimals()
                ? Optional.empty()
                : Optional.of("must have at most %d decimals, as %s has".formatted(money.fractionDigits(), currency));
    }

    /** Returns why the time is rejected, or empty if it is accepted. */
    public Optional<String> rejectTime(Instant occurredAt) {
        Instant now = clock.instant();
        if (occurredAt.isBefore(now.minus(config.oldest()))) {
            return Optional.of("is more than " + config.oldest().toDays() + " days ago");
        }
        if (occurredAt.isAfter(now.plus(config.newest()))) {
            return Optional.of("is in the future");
        }
        return Optional.empty();
    }

    /** Returns why the touches are rejected, or empty if they are accepted. */
    public Optional<String> rejectTouches(List<Touch> touches, Metric metric, Instant occurredAt) {
        if (!touches.isEmpty() && !WITH_TOUCHES.contains(metric)) {
            return Optional.of("are allowed for conversions and revenue only");
        }
        if (touches.size() > MAX_TOUCHES) {
            return Optional.of("must not be more than " + MAX_TOUCHES);
        }
        return touches.stream().anyMatch(touch -> touch.at().isAfter(occurredAt))
                ? Optional.of("must not be later than occurredAt")
                : Optional.empty();
    }

    private static int fractionDigits(BigDecimal value) {
        return value.scale() <= FRACTION_DIGITS
                ? value.scale()
                : value.stripTrailingZeros().scale();
    }
}
