package com.dryjets.orchestrator.statistics;

/** Two counts held against each other, with how sure the difference is and how large it may be. */
public sealed interface Comparison permits TwoProportions, TwoYields {

    /** Events per unit of exposure of the first. */
    double first();

    /** Events per unit of exposure of the second. */
    double second();

    Interval firstInterval();

    Interval secondInterval();

    /**
     * The first less the second, its interval made from the two intervals (Newcombe 1998, method 10, for proportions; Zou
     * and Donner 2008 in general).
     */
    default Interval difference() {
        double difference = first() - second();
        return new Interval(
                difference
                        - Math.hypot(
                                first() - firstInterval().low(),
                                secondInterval().high() - second()),
                difference
                        + Math.hypot(
                                firstInterval().high() - first(),
                                second() - secondInterval().low()));
    }

    /** The difference in standard errors. */
    double z();

    /** Two-sided p-value, for figures that are looked at once. */
    double pValue();

    /** p-value that holds however often the growing figures are looked at. */
    double anytimePValue();

    /** How many times more than independent events the counts vary; at least 1. */
    double dispersion();

    /** Whether the counts are too small for the normal approximation that all of this rests on. */
    boolean tooThin();

    /** How much was looked at in all: trials, or events where money is the exposure. More of it is new evidence. */
    long weight();

    /** The name of the method, as evidence states it. */
    String method();

    /** The first against the second: 0.2 is a fifth more; infinite where the second has nothing. */
    default double lift() {
        return first() / second() - 1;
    }
}
