package com.dryjets.statistics;

/** A 95 % confidence interval. */
public record Interval(double low, double high) {

    static final double LEVEL = 0.95;
}
