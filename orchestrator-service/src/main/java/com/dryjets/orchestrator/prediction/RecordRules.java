package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.prediction.PredictionRecord.Model;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.jspecify.annotations.Nullable;

/** Summarizes how well predictions held. */
final class RecordRules {

    private static final double TAIL = 0.025;
    private static final double NONE = 1e-9;
    private static final int DECIMALS = 4;

    private RecordRules() {}

    /**
     * Summarizes the sums of bins.
     *
     * @param fittedAt null before the first fit
     */
    static PredictionRecord summarize(List<BinSums> bins, TenantModel model, @Nullable Instant fittedAt) {
        double weight = sum(bins, BinSums::weight);
        boolean any = weight > 0;
        double brier = sum(bins, BinSums::squaredError) / weight;
        double baseBrier = sum(bins, BinSums::baseSquaredError) / weight;
        return new PredictionRecord(
                // Each goal adds a weight of one.
                Math.round(weight),
                bins.stream().mapToLong(BinSums::predictions).sum(),
                Math.round(sum(bins, BinSums::reached)),
                any ? rounded(brier) : null,
                any ? rounded(baseBrier) : null,
                any && baseBrier > 0 ? rounded(1 - brier / baseBrier) : null,
                any ? rounded(calibrationError(bins)) : null,
                calibration(bins),
                new Model(model.goals(), fittedAt, explanation(model.goals())));
    }

    /** The mean difference between predicted and observed shares, weighted by bin. */
    static double calibrationError(List<BinSums> bins) {
        return sum(bins, bin -> Math.abs(bin.probability() - bin.reached())) / sum(bins, BinSums::weight);
    }

    private static List<CalibrationBinView> calibration(List<BinSums> bins) {
        Map<Integer, BinSums> known = bins.stream().collect(Collectors.toMap(BinSums::bin, Function.identity()));
        return IntStream.range(0, BinSums.BINS)
                .mapToObj(bin -> bin(bin, known.get(bin)))
                .toList();
    }

    private static CalibrationBinView bin(int bin, @Nullable BinSums sums) {
        double from = (double) bin / BinSums.BINS;
        double to = (double) (bin + 1) / BinSums.BINS;
        if (sums == null || sums.weight() <= 0) {
            return new CalibrationBinView(from, to, 0, 0, null, null, null, null);
        }
        double observed = Math.clamp(sums.reached() / sums.weight(), 0, 1);
        double goals = sums.weight() * sums.weight() / sums.squaredWeight();
        return new CalibrationBinView(
                from,
                to,
                sums.goals(),
                sums.predictions(),
                rounded(sums.probability() / sums.weight()),
                rounded(observed),
                rounded(low(observed * goals, goals)),
                rounded(high(observed * goals, goals)));
    }

    /**
     * The bounds of Clopper and Pearson with the effective number of observations (Korn and Graubard 1998; Kish 1965): goals
     * have different shares of their days in a bin, and the days of one goal are one observation.
     */
    private static double low(double reached, double goals) {
        return reached < NONE
                ? 0
                : new BetaDistribution(reached, goals - reached + 1).inverseCumulativeProbability(TAIL);
    }

    private static double high(double reached, double goals) {
        return goals - reached < NONE
                ? 1
                : new BetaDistribution(reached + 1, goals - reached).inverseCumulativeProbability(1 - TAIL);
    }

    private static String explanation(int goals) {
        return switch (goals) {
            case 0 ->
                "No goal of your campaigns has ended yet, so predictions rest on general assumptions: pace counts"
                        + " most, and half of all goals are reached.";
            case 1 -> "Learned from one goal that has ended, and from general assumptions.";
            default ->
                "Learned from %d goals that have ended; general assumptions matter less with each.".formatted(goals);
        };
    }

    private static double sum(List<BinSums> bins, ToDoubleFunction<BinSums> value) {
        return bins.stream().mapToDouble(value).sum();
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
