package com.dryjets.statistics;

import java.util.List;

/**
 * How much the true rates of units, such as days, vary within groups: a random effect with the variance tau squared, on top
 * of the chance of independent events, which is the smaller the larger the unit is.
 *
 * <p>Pearson's chi-squared by its degrees of freedom says the same of units of equal size. Of unequal ones it does not: the
 * few events of a small unit vary by chance only, and hide how much the large ones differ.
 */
public final class UnitVariation {

    private final double tauSquared;
    private final double information;
    private final int degreesOfFreedom;

    private UnitVariation(double tauSquared, double information, int degreesOfFreedom) {
        this.tauSquared = tauSquared;
        this.information = information;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** Measures the variation within the groups. What differs between them is what is being tested. */
    public static UnitVariation within(List<? extends List<? extends Rate>> groups) {
        RandomEffects effects = effects(groups);
        double tauSquared = effects.tauSquared();
        return new UnitVariation(tauSquared, effects.information(tauSquared), effects.degreesOfFreedom());
    }

    static RandomEffects effects(List<? extends List<? extends Rate>> groups) {
        return RandomEffects.within(groups.stream()
                .filter(units -> units.size() > 1 && chance(units) > 0)
                .map(UnitVariation::estimates)
                .toList());
    }

    private static List<Estimate> estimates(List<? extends Rate> units) {
        double chance = chance(units);
        return units.stream()
                .map(unit -> new Estimate(unit.rate(), chance / unit.exposure()))
                .toList();
    }

    /** The variance of independent events for one unit of exposure, at the rate of all units together. */
    private static double chance(List<? extends Rate> units) {
        double events = units.stream().mapToLong(Rate::events).sum();
        double exposure = units.stream().mapToDouble(Rate::exposure).sum();
        return units.getFirst().variance(events / exposure);
    }

    /**
     * The dispersion of the pooled rate of units that vary like these. Its degrees of freedom are those of a chi-squared
     * distribution with the same mean and variance as the estimated variance (Satterthwaite 1946): one less than the units
     * if they are of equal size, fewer if some of them are too small to show how much units vary.
     */
    public Dispersion dispersion(List<? extends Rate> units) {
        double exposure = units.stream().mapToDouble(Rate::exposure).sum();
        double squares = units.stream()
                .mapToDouble(unit -> unit.exposure() * unit.exposure())
                .sum();
        double share = squares / (exposure * exposure);
        double chance = chance(units) / exposure;
        if (chance == 0 || degreesOfFreedom == 0) {
            return new Dispersion(1, 0);
        }
        double variance = chance + tauSquared * share;
        double precision = variance * information / share;
        return new Dispersion(variance / chance, precision * precision / degreesOfFreedom);
    }
}
