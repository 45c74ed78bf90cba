package com.dryjets.analytics.trend;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/** Statistics that a few outliers cannot distort. */
final class RobustStatistics {

    /** Scales the median absolute deviation of normal values to their standard deviation. */
    static final double MAD_TO_DEVIATION = 1.4826;

    /** Scales the mean absolute deviation of normal values to their standard deviation. */
    static final double MEAN_TO_DEVIATION = 1.2533;

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
     * The Theil-Sen estimator: the median slope between all pairs of values, which are one apart (Sen 1968, Journal of the American Statistical
     * Association 63, 1379–1389).
     */
    static double theilSen(double... values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[next++] = (values[j] - values[i]) / (j - i);
            }
        }
        return slopes.length == 0 ? Double.NaN : medianOfSorting(slopes);
    }

    /**
     * The Mann-Kendall test statistic, corrected for ties and continuity; standard normal if there is no trend (Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, section 16.4).
     */
    static double mannKendall(double... values) {
        int n = values.length;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Double.compare(values[j], values[i]);
            }
        }
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - ties(values)) / 18;
        return s == 0 || variance <= 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
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
