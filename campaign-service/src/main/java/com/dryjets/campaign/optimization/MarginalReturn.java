package com.dryjets.campaign.optimization;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The 95 % interval of the revenue of the next unit of daily spend, at the level of the last seven days. It includes the
 * uncertainty of the curve's shape: every shape counts by how well it fits.
 */
record MarginalReturn(double low, double high) {

    private static final double TAIL = 0.025;
    private static final double NEGLIGIBLE = 1e-3;
    private static final int HALVINGS = 60;
    private static final double WIDEST = 1e3;

    /**
     * The interval.
     *
     * @param candidates curves of all shapes
     * @param spend the daily spend
     * @param variation the sum of the squares that the best candidate explains a part of
     */
    static MarginalReturn of(List<CurveCandidate> candidates, double spend, double variation, int freedom) {
        double floor = 1e-12 * variation;
        double least =
                candidates.stream().mapToDouble(CurveCandidate::squares).min().orElseThrow();
        List<Shape> shapes = candidates.stream()
                .map(candidate -> new Shape(
                        candidate.a() / (candidate.b() + spend),
                        candidate.error() / (candidate.b() + spend),
                        Math.pow((candidate.squares() + floor) / (least + floor), -freedom / 2.0)))
                .filter(shape -> shape.weight() > NEGLIGIBLE)
                .toList();
        double total = shapes.stream().mapToDouble(Shape::weight).sum();
        TDistribution student = new TDistribution(freedom);
        DoubleUnaryOperator below = value -> shapes.stream()
                        .mapToDouble(shape -> shape.weight() * shape.below(value, student))
                        .sum()
                / total;
        double from = shapes.stream()
                .mapToDouble(shape -> shape.mean() - WIDEST * shape.error())
                .min()
                .orElseThrow();
        double to = shapes.stream()
                .mapToDouble(shape -> shape.mean() + WIDEST * shape.error())
                .max()
                .orElseThrow();
        return new MarginalReturn(quantile(below, TAIL, from, to), quantile(below, 1 - TAIL, from, to));
    }

    /** Returns whether zero, no effect, is below the interval. */
    boolean isPositive() {
        return low > 0;
    }

    private static double quantile(DoubleUnaryOperator below, double share, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below.applyAsDouble(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The marginal return if the curve has a certain shape, with the weight of that shape. */
    private record Shape(double mean, double error, double weight) {

        double below(double value, TDistribution student) {
            return error == 0 ? value < mean ? 0 : 1 : student.cumulativeProbability((value - mean) / error);
        }
    }
}
