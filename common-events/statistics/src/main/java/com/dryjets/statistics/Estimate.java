package com.dryjets.statistics;

/**
 * An estimate and the variance of its error.
 *
 * @param variance greater than zero
 */
public record Estimate(double value, double variance) {

    public Estimate {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("The variance of an estimate must be positive, got " + variance);
        }
    }
}
