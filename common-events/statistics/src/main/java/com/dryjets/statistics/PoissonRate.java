package com.dryjets.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of events per exposure, such as clicks per amount spent.
 *
 * @param exposure greater than zero, in any unit
 */
public record PoissonRate(long events, double exposure) implements Rate {

    public PoissonRate {
        if (events < 0 || !(exposure > 0)) {
            throw new IllegalArgumentException(
                    "A rate needs events >= 0 and an exposure > 0, got %d per %s".formatted(events, exposure));
        }
    }

    /** Returns empty without exposure: money that was not spent has no rate of return. */
    public static Optional<PoissonRate> of(BigDecimal events, BigDecimal exposure) {
        return exposure.signum() > 0 && events.signum() >= 0
                ? Optional.of(new PoissonRate(events.longValue(), exposure.doubleValue()))
                : Optional.empty();
    }

    @Override
    public double variance(double rate) {
        return rate;
    }

    /** The score interval of a Poisson rate. */
    public Interval interval() {
        return interval(Dispersion.NONE);
    }

    @Override
    public Interval interval(Dispersion dispersion) {
        double z = Significance.quantile(dispersion.degreesOfFreedom());
        double zz = z * z * dispersion.factor();
        double centre = events + zz / 2;
        double reach = Math.sqrt(zz * events + zz * zz / 4);
        return new Interval(Math.max(0, centre - reach) / exposure, (centre + reach) / exposure);
    }
}
