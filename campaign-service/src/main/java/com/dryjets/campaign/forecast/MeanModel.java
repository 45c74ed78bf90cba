package com.dryjets.campaign.forecast;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/** Predicts each day as the mean of a few days. */
record MeanModel(double mean, double[] residuals) implements DailyModel {

    private static final double UPPER = 0.9;

    static MeanModel of(double[] amounts) {
        double[] roots = DailyModel.roots(amounts);
        double mean = StatUtils.mean(roots);
        double widening = widening(roots.length);
        double[] residuals = new double[roots.length];
        for (int i = 0; i < roots.length; i++) {
            residuals[i] = widening * (roots[i] - mean);
        }
        return new MeanModel(mean, residuals);
    }

    @Override
    public double[] path(double[] errors) {
        double[] amounts = new double[errors.length];
        for (int day = 0; day < errors.length; day++) {
            amounts[day] = DailyModel.amount(mean + errors[day]);
        }
        return amounts;
    }

    /**
     * The factor by which residuals are too small. A prediction interval from n days follows Student's t with n - 1
     * degrees of freedom, times the root of 1 + 1/n for the error of the mean; residuals around the mean are too small by
     * the root of (n - 1)/n.
     */
    private static double widening(int days) {
        double student = new TDistribution(days - 1).inverseCumulativeProbability(UPPER);
        double normal = new NormalDistribution().inverseCumulativeProbability(UPPER);
        return student / normal * Math.sqrt((1 + 1.0 / days) * days / (days - 1));
    }
}
