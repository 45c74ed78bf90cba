package com.dryjets.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What the daily spend and results of a channel tell about other amounts of daily spend. It includes the uncertainty of the
 * curve's shape: every shape counts by how well it fits.
 *
 * @param shapes the weights add up to one
 * @param freedom the degrees of freedom of the fit
 * @param smallestSpend the smallest daily spend among the days with spend; below it the curve extrapolates
 * @param largestSpend the largest daily spend; above it the curve extrapolates
 * @param recentSpend the mean daily spend of the last seven days with spend
 * @param usualSpend the mean daily spend of the last four weeks with spend, which varies less by chance
 */
public record CurveEstimate(
        List<Shape> shapes,
        int freedom,
        double smallestSpend,
        double largestSpend,
        double recentSpend,
        double usualSpend) {

    private static final double NEGLIGIBLE = 1e-3;
    private static final int RECENT_DAYS = 7;
    private static final int USUAL_DAYS = 28;

    public CurveEstimate {
        shapes = List.copyOf(shapes);
    }

    /**
     * A curve of one shape.
     *
     * @param b see {@link ResponseCurve}
     * @param a see {@link ResponseCurve}
     * @param error the standard error of {@code a}
     * @param weight how likely the shape is
     */
    public record Shape(double b, double a, double error, double weight) {}

    /**
     * Weighs curves of all shapes.
     *
     * @param variation the sum of the squares that the best candidate explains a part of
     */
    static CurveEstimate of(List<CurveCandidate> candidates, double variation, int freedom, double[] spent) {
        double floor = 1e-12 * variation;
        double least =
                candidates.stream().mapToDouble(CurveCandidate::squares).min().orElseThrow();
        List<Shape> shapes = candidates.stream()
                .map(candidate -> new Shape(
                        candidate.b(),
                        candidate.a(),
                        candidate.error(),
                        Math.pow((candidate.squares() + floor) / (least + floor), -freedom / 2.0)))
                .filter(shape -> shape.weight() > NEGLIGIBLE)
                .toList();
        double total = shapes.stream().mapToDouble(Shape::weight).sum();
        return new CurveEstimate(
                shapes.stream()
                        .map(shape -> new Shape(shape.b(), shape.a(), shape.error(), shape.weight() / total))
                        .toList(),
                freedom,
                Arrays.stream(spent).min().orElseThrow(),
                Arrays.stream(spent).max().orElseThrow(),
                mean(spent, RECENT_DAYS),
                mean(spent, USUAL_DAYS));
    }

    private static double mean(double[] spent, int days) {
        return Arrays.stream(spent)
                .skip(Math.max(0, spent.length - days))
                .average()
                .orElseThrow();
    }

    /** The results of the next unit of daily spend, at the level of the last seven days with spend. */
    public MixtureEstimate marginal() {
        return marginal(recentSpend);
    }

    /** The same at the level of the last four weeks. */
    public MixtureEstimate usualMarginal() {
        return marginal(usualSpend);
    }

    /** The results of the next unit of daily spend, at another level. */
    public MixtureEstimate marginal(double spend) {
        return mixture(b -> 1 / (b + spend));
    }

    /** By how much the results of a day change if its spend, and that of all days before it, is another one. */
    public MixtureEstimate change(double spend, double otherSpend) {
        return mixture(b -> Math.log1p(otherSpend / b) - Math.log1p(spend / b));
    }

    /** Returns whether a day with this spend was among those that the curve was fitted to, or between two of them. */
    public boolean hasSeen(double spend) {
        return spend >= smallestSpend && spend <= largestSpend;
    }

    private MixtureEstimate mixture(DoubleUnaryOperator perA) {
        return new MixtureEstimate(
                shapes.stream()
                        .map(shape -> {
                            double factor = perA.applyAsDouble(shape.b());
                            return new MixtureEstimate.Part(
                                    factor * shape.a(), Math.abs(factor) * shape.error(), shape.weight());
                        })
                        .toList(),
                freedom);
    }
}
