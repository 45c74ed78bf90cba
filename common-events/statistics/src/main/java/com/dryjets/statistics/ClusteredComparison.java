package com.dryjets.statistics;

import com.dryjets.statistics.ClusterSums.Normal;
import com.dryjets.statistics.ClusterSums.Point;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares units with a trait to units without it, where units come in clusters that differ: posts of campaigns with
 * different audiences, or hours of better and worse days. The logarithm of a unit's rate is a mean, plus the effect of the
 * trait, plus a random effect of the cluster and one of the unit, plus chance. Generalized least squares weighs what is seen
 * within clusters against what is seen between them (Laird and Ware, Random-effects models for longitudinal data, Biometrics
 * 38, 1982).
 *
 * <p>How much units vary is estimated by Paule and Mandel's method within the clusters, and how much clusters vary by the
 * same idea: Q of the whole model is what it is expected to be. A logarithm makes differences relative, because a campaign with
 * twice the response has twice the difference, too, and keeps single posts that spread from deciding.
 */
public final class ClusteredComparison implements Comparison {

    // With fewer clusters, how much they vary is unknown, and only what is seen within them counts.
    private static final int MIN_CLUSTERS = 5;
    private static final int BISECTIONS = 30;
    private static final double CONTINUITY = 0.5;
    private static final double NEGLIGIBLE = 1e-9;

    private final Proportion first;
    private final Proportion second;
    private final int firstUnits;
    private final int secondUnits;
    private final double effect;
    private final double error;
    private final double degreesOfFreedom;
    private final Estimate level;
    private final double independent;

    /** Compares the units, of which there is at least one on each side. */
    public ClusteredComparison(List<ClusteredUnit> units) {
        first = sum(units, true);
        second = sum(units, false);
        firstUnits = (int) units.stream().filter(ClusteredUnit::first).count();
        secondUnits = units.size() - firstUnits;
        List<Point> points = points(units, first.plus(second));
        double tauSquared = tauSquared(points);
        Collection<ClusterSums> clusters = ClusterSums.of(points, tauSquared);
        double between = clusters.size() < MIN_CLUSTERS
                ? Double.POSITIVE_INFINITY
                : variance(clusters, Math.max(1, points.size() - 2));
        Normal model = Normal.of(clusters, between);
        double information = model.information();
        double within = clusters.stream().mapToDouble(ClusterSums::within).sum();
        double residual = Double.isInfinite(between) ? points.size() - clusters.size() - 1.0 : points.size() - 2.0;
        boolean known = information > NEGLIGIBLE && residual > 0;
        effect = known ? model.estimate() : 0;
        error = known ? Math.sqrt(Math.max(1, model.q() / residual) / information) : 0;
        degreesOfFreedom = known
                ? degreesOfFreedom(within / information, points.size() - clusters.size() - 1.0, clusters.size() - 2.0)
                : 0;
        level = Double.isInfinite(between) ? mean(points, tauSquared) : model.second();
        independent = independent(points);
    }

    private static Proportion sum(List<ClusteredUnit> units, boolean side) {
        return units.stream()
                .filter(unit -> unit.first() == side)
                .map(ClusteredUnit::rate)
                .reduce(Proportion::plus)
                .orElseThrow();
    }

    /** The variance of chance is that of the common rate: that of a unit's own would favor units with few events. */
    private static List<Point> points(List<ClusteredUnit> units, Proportion all) {
        double rate = (all.successes() + CONTINUITY) / (all.trials() + 1.0);
        return units.stream()
                .map(unit -> new Point(
                        unit.cluster(),
                        unit.first(),
                        Math.log((unit.rate().successes() + CONTINUITY)
                                / unit.rate().trials()),
                        (1 - rate) / (unit.rate().trials() * rate)))
                .toList();
    }

    private static double tauSquared(List<Point> points) {
        List<List<Estimate>> groups = points.stream()
                .collect(Collectors.groupingBy(
                        point -> Map.entry(point.cluster(), point.first()),
                        Collectors.mapping(
                                point -> new Estimate(point.value(), point.variance()), Collectors.toList())))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .toList();
        return groups.isEmpty() ? 0 : RandomEffects.within(groups).tauSquared();
    }

    /** The variance of the clusters' effects with which Q is its degrees of freedom. */
    private static double variance(Collection<ClusterSums> clusters, double expected) {
        double low = 0;
        double high = 1;
        if (Normal.of(clusters, low).q() <= expected) {
            return 0;
        }
        while (Normal.of(clusters, high).q() > expected && high < Integer.MAX_VALUE) {
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (Normal.of(clusters, middle).q() > expected) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** What is known comes from within clusters and from between them, each with a variance that is estimated (Satterthwaite). */
    private static double degreesOfFreedom(double share, double within, double between) {
        double ofWithin = share < NEGLIGIBLE ? 0 : share * share / Math.max(NEGLIGIBLE, within);
        double rest = Math.max(0, 1 - share);
        double ofBetween = rest < NEGLIGIBLE ? 0 : rest * rest / Math.max(NEGLIGIBLE, between);
        return 1 / (ofWithin + ofBetween);
    }

    private static Estimate mean(List<Point> points, double tauSquared) {
        return new RandomEffects(points.stream()
                        .filter(point -> !point.first())
                        .map(point -> new Estimate(point.value(), point.variance()))
                        .toList())
                .mean(tauSquared);
    }

    /** The variance of the effect if all events were independent. */
    private static double independent(List<Point> points) {
        double[] weights = new double[2];
        points.forEach(point -> weights[point.first() ? 0 : 1] += 1 / point.variance());
        return 1 / weights[0] + 1 / weights[1];
    }

    /** All units on a side together, as far as they were counted. */
    public Proportion counted(boolean onFirst) {
        return onFirst ? first : second;
    }

    /** The number of units on a side. */
    public int units(boolean onFirst) {
        return onFirst ? firstUnits : secondUnits;
    }

    /** The typical rate of units with the trait, if they were in the same clusters as the others. */
    @Override
    public double first() {
        return second() * Math.exp(effect);
    }

    /** The typical rate of units without the trait: the geometric mean. */
    @Override
    public double second() {
        return Math.min(1, Math.exp(level.value()));
    }

    /** The interval of the first rate, given the second. */
    @Override
    public Interval firstInterval() {
        double reach = quantile() * error;
        return new Interval(
                Math.min(1, second() * Math.exp(effect - reach)), Math.min(1, second() * Math.exp(effect + reach)));
    }

    @Override
    public Interval secondInterval() {
        double reach = quantile() * Math.sqrt(level.variance());
        return new Interval(Math.min(1, Math.exp(level.value() - reach)), Math.min(1, Math.exp(level.value() + reach)));
    }

    @Override
    public Interval difference() {
        return new Interval(firstInterval().low() - second(), firstInterval().high() - second());
    }

    private double quantile() {
        return Significance.quantile(degreesOfFreedom);
    }

    /**
     * The relative difference to expect in future, with its 95 % interval. The most striking of many differences owes some
     * of its size to chance, so it is shrunk toward none: before the data, relative differences are taken to vary as much as
     * the test is most sensitive to (a normal prior; Gelman, Hill, Yajima, Why we (usually) don't have to worry about
     * multiple comparisons, Journal of Research on Educational Effectiveness 5, 2012).
     */
    public Interval expectedLift() {
        double prior = TwoProportionTest.RELATIVE_SCALE * TwoProportionTest.RELATIVE_SCALE;
        double share = prior / (prior + error * error);
        double reach = Significance.Z * Math.sqrt(share) * error;
        return new Interval(Math.expm1(share * effect - reach), Math.expm1(share * effect + reach));
    }

    @Override
    public double lift() {
        return Math.expm1(effect);
    }

    @Override
    public double z() {
        return error == 0 ? 0 : effect / error;
    }

    @Override
    public double standardError() {
        return error * second();
    }

    @Override
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    @Override
    public double scale() {
        return TwoProportionTest.RELATIVE_SCALE * second();
    }

    @Override
    public double dispersion() {
        return Math.max(1, error * error / independent);
    }

    @Override
    public boolean hasInsufficientData() {
        double rate = first.plus(second).rate();
        return error == 0
                || Math.min(first.trials(), second.trials()) * Math.min(rate, 1 - rate)
                        < TwoProportionTest.MIN_EXPECTED;
    }

    @Override
    public long sampleSize() {
        return first.trials() + second.trials();
    }

    @Override
    public String method() {
        return "mixed model of log rates";
    }
}
