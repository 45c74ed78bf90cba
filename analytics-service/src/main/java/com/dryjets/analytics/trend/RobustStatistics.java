package com.dryjets.analytics.trend;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/** Statistics that a few outliers cannot distort. */
final class RobustStatistics {

    /** Scales the median absolute deviation of normal values to their standard deviation. */
    static final double MAD_TO_DEVIATION = 1.4826;

    private RobustStatistics() {}

    /** The median; NaN without values. */
    static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        return medianOfSorting(values.clone());
    }

    private static double medianOfSorting(double... sorted) {
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * Kendall's score of values in order: how many pairs rise, less how many fall (Gilbert 1987, Statistical Methods for
     * Environmental Pollution Monitoring, section 16.4).
     */
    static long kendallScore(double... values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += Double.compare(values[j], values[i]);
            }
        }
        return s;
    }

    /** The variance of Kendall's score without a trend, corrected for ties (Gilbert 1987). */
    static double kendallVariance(double... values) {
        int n = values.length;
        return (n * (n - 1.0) * (2.0 * n + 5) - ties(values)) / 18;
    }

    /** The rank of each value, 1 for the least; equal values share the mean of their ranks. */
    static double[] ranks(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            for (int i = 0; i < values.length; i++) {
                if (values[i] == sorted[start]) {
                    ranks[i] = (start + 1 + end) / 2.0;
                }
            }
        }
        return ranks;
    }

    /** The probability that a standard normal value is at least as far from zero, on either side. */
    static double twoSided(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    private static double ties(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            double t = (double) end - start;
            sum += t * (t - 1) * (2 * t + 5);
        }
        return sum;
    }
}
