package com.dryjets.orchestrator.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/** So many events for so much money. */
public record Yield(long events, double spend) {

    public Yield {
        if (events < 0 || !(spend > 0)) {
            throw new IllegalArgumentException("No yield: " + events + " for " + spend);
        }
    }

    /** Empty where nothing was spent: nobody knows what comes of money that did not flow. */
    public static Optional<Yield> of(BigDecimal events, BigDecimal spend) {
        return spend.signum() > 0 && events.signum() >= 0
                ? Optional.of(new Yield(events.longValue(), spend.doubleValue()))
                : Optional.empty();
    }

    public double rate() {
        return events / spend;
    }

    /** The score interval of a Poisson rate. */
    public Interval interval() {
        return interval(1);
    }

    Interval interval(double dispersion) {
        double zz = Significance.Z * Significance.Z * dispersion;
        double centre = events + zz / 2;
        double reach = Math.sqrt(zz * events + zz * zz / 4);
        return new Interval(Math.max(0, centre - reach) / spend, (centre + reach) / spend);
    }
}
