package com.dryjets.email.abtest;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.distribution.RealDistribution;

/**
 * The chance of each variant to have the highest true value, and what choosing it would cost on average if it has not:
 * the mean difference to the best (Chris Stucchio: Bayesian A/B testing at VWO, 2015). Both are integrals over the
 * posteriors, which do not depend on each other:
 *
 * <pre>
 * P(i is best)  = ∫ f_i(x) ∏ F_j(x) dx, over all j except i
 * E(highest)    = low + ∫ 1 - ∏ F_j(x) dx
 * </pre>
 *
 * @param chances by variant, which add up to one
 * @param losses by variant, in the unit of the values
 */
public record WinChances(List<Double> chances, List<Double> losses) {

    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();
    private static final int POINTS = 16;

    /** Standard deviations around each mean where an interval of the integration ends; rates near zero have a long tail. */
    private static final double[] STEPS = {-8, -5, -3, -2, -1, 0, 1, 2, 3, 5, 8, 12, 20, 30};

    public WinChances {
        chances = List.copyOf(chances);
        losses = List.copyOf(losses);
    }

    public static WinChances of(List<RealDistribution> posteriors) {
        double[] ends = ends(posteriors);
        double[] chances = new double[posteriors.size()];
        double highest = ends[0];
        for (int end = 1; end < ends.length; end++) {
            GaussIntegrator interval = GAUSS.legendre(POINTS, ends[end - 1], ends[end]);
            highest += interval.integrate(x -> 1 - below(posteriors, x, -1));
            for (int i = 0; i < chances.length; i++) {
                int candidate = i;
                chances[i] +=
                        interval.integrate(x -> posteriors.get(candidate).density(x) * below(posteriors, x, candidate));
            }
        }
        double total = DoubleStream.of(chances).sum();
        double best = highest;
        return new WinChances(
                DoubleStream.of(chances).map(chance -> chance / total).boxed().toList(),
                posteriors.stream()
                        .map(posterior -> Math.max(0, best - posterior.getNumericalMean()))
                        .toList());
    }

    /** The probability that all are below a value, apart from one of them. */
    private static double below(List<RealDistribution> posteriors, double value, int except) {
        return IntStream.range(0, posteriors.size())
                .filter(i -> i != except)
                .mapToDouble(i -> posteriors.get(i).cumulativeProbability(value))
                .reduce(1, (a, b) -> a * b);
    }

    private static double[] ends(List<RealDistribution> posteriors) {
        double low = posteriors.stream()
                .mapToDouble(RealDistribution::getSupportLowerBound)
                .max()
                .orElseThrow();
        double high = posteriors.stream()
                .mapToDouble(RealDistribution::getSupportUpperBound)
                .min()
                .orElseThrow();
        return posteriors.stream()
                .flatMapToDouble(posterior -> DoubleStream.of(STEPS)
                        .map(step -> posterior.getNumericalMean() + step * Math.sqrt(posterior.getNumericalVariance())))
                .map(end -> Math.clamp(end, low, high))
                .sorted()
                .distinct()
                .toArray();
    }
}
