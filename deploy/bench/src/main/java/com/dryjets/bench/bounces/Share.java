package com.dryjets.bench.bounces;

import java.util.Locale;

/** A part of a whole, and how far the true share may be from it with so few. */
record Share(int part, int whole) {

    /** Of the normal distribution, for an interval of 95 %. */
    private static final double Z = 1.96;

    double value() {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** The lower end of Wilson's interval of 95 %. */
    double low() {
        return whole == 0 ? 0 : Math.max(0, center() - radius());
    }

    /** The upper end of Wilson's interval of 95 %. */
    double high() {
        return whole == 0 ? 1 : Math.min(1, center() + radius());
    }

    private double center() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double radius() {
        double variance = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
        return Z * Math.sqrt(variance) / (1 + Z * Z / whole);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", value(), low(), high());
    }
}
