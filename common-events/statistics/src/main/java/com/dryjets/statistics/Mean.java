package com.dryjets.statistics;

/**
 * The mean of values most of which may be zero, such as the revenue of each recipient.
 *
 * @param count how many values there are, zeros included
 * @param nonZero how many are not zero
 */
public record Mean(long count, long nonZero, double sum, double sumOfSquares) {

    public Mean {
        if (count <= 0 || nonZero < 0 || nonZero > count) {
            throw new IllegalArgumentException(
                    "A mean needs values, and at most as many that are not zero, got %d of %d"
                            .formatted(nonZero, count));
        }
    }

    public double value() {
        return sum / count;
    }

    /** The variance of the mean; zero for a single value. */
    public double variance() {
        return count == 1 ? 0 : Math.max(0, sumOfSquares - sum * sum / count) / (count - 1) / count;
    }

    /** The interval by the central limit theorem, which needs {@link TwoMeanTest#hasInsufficientData enough} values. */
    public Interval interval() {
        double reach = Significance.Z * Math.sqrt(variance());
        return new Interval(value() - reach, value() + reach);
    }
}
