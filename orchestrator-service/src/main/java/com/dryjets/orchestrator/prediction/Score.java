package com.dryjets.orchestrator.prediction;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the predictions of a goal held.
 *
 * @param reached whether the goal was reached by the end date
 * @param actual the final value; null for a ratio without spend
 * @param predictions how many predictions of the model are scored; the others, facts, prove nothing
 * @param outcomes of all predictions, in their order: each had a target and an end date of its own
 * @param brier the mean squared error of the probabilities; null without predictions of the model
 * @param baseBrier the same if each had been the base rate of its time
 * @param bins by tenth of the probability
 */
record Score(
        boolean reached,
        @Nullable BigDecimal actual,
        int predictions,
        List<Boolean> outcomes,
        @Nullable Double firstProbability,
        @Nullable Double lastProbability,
        @Nullable Double brier,
        @Nullable Double baseBrier,
        List<BinSums> bins) {}
