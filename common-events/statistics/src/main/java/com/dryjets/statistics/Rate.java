package com.dryjets.statistics;

/** Events per exposure, observed on one unit, such as a day or a campaign, or on several units together. */
public sealed interface Rate permits Proportion, PoissonRate {

    long events();

    double exposure();

    default double rate() {
        return events() / exposure();
    }

    /** The variance of the events of one unit of exposure, if they are independent and occur at this rate. */
    double variance(double rate);

    /** The score interval, wider by the dispersion. */
    Interval interval(Dispersion dispersion);
}
