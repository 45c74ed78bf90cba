package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.prediction.Driver.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides the difference between a probability and the base rate among what causes it. On the log-odds, the contribution of a
 * feature is its coefficient times its difference from a typical goal. Pace is compared with the pace at which a goal, typical
 * in all else, is reached as often as the base rate, so that nothing is left over. In percentage points, each contribution
 * counts with the mean slope of the probability between both: these are the values of Aumann and Shapley (1974), which are the
 * integrated gradients of Sundararajan, Taly and Yan (2017).
 */
final class DriverRules {

    private static final int POINT_DECIMALS = 1;
    private static final int LOG_ODDS_DECIMALS = 3;
    private static final double PERCENT = 100;
    private static final double SAME = 1e-9;

    private DriverRules() {}

    /** The drivers, strongest first. Their rounded numbers add up exactly. */
    static List<Driver> of(
            TenantModel model,
            GoalSituation situation,
            Features features,
            double shrinkage,
            double probability,
            double baseRate) {
        double difference = logit(probability) - logit(baseRate);
        double slope = Math.abs(difference) < SAME ? baseRate * (1 - baseRate) : (probability - baseRate) / difference;
        BigDecimal pointsLeft = round(PERCENT * (probability - baseRate), POINT_DECIMALS);
        BigDecimal logOddsLeft = round(difference, LOG_ODDS_DECIMALS);
        List<Driver> drivers = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            if (feature != Feature.PACE) {
                double contribution = shrinkage
                        * model.coefficient(feature)
                        * (features.of(feature) - model.typical().getOrDefault(feature, 0.0));
                BigDecimal points = round(PERCENT * slope * contribution, POINT_DECIMALS);
                BigDecimal logOdds = round(contribution, LOG_ODDS_DECIMALS);
                pointsLeft = pointsLeft.subtract(points);
                logOddsLeft = logOddsLeft.subtract(logOdds);
                add(drivers, feature, points, logOdds, DriverWording.of(feature, situation, features));
            }
        }
        add(drivers, Feature.PACE, pointsLeft, logOddsLeft, DriverWording.of(Feature.PACE, situation, features));
        drivers.sort(Comparator.comparingDouble((Driver driver) -> Math.abs(driver.logOdds()))
                .reversed());
        return List.copyOf(drivers);
    }

    static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static void add(List<Driver> drivers, Feature feature, BigDecimal points, BigDecimal logOdds, String text) {
        if (points.signum() != 0 || logOdds.signum() != 0) {
            drivers.add(new Driver(
                    feature,
                    direction(logOdds.signum() == 0 ? points : logOdds),
                    points.doubleValue(),
                    logOdds.doubleValue(),
                    text));
        }
    }

    private static Direction direction(BigDecimal value) {
        return value.signum() > 0 ? Direction.UP : Direction.DOWN;
    }

    private static BigDecimal round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
