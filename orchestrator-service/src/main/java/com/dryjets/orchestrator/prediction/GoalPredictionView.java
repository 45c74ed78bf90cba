package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The probability that a goal is reached by the campaign's end date.
 *
 * @param channel the channel whose results count; absent for all channels together
 * @param target in the campaign's currency for REVENUE, revenue per unit of spend for ROAS, otherwise a whole number
 * @param reason why there is no prediction by the model, or what became of it
 * @param day the UTC day of the prediction; the last prediction of each day is kept
 * @param actual the value when it was predicted, in the unit of the target; absent for a ratio without spend
 * @param probability 0 to 1
 * @param low lower bound of the 95 % interval
 * @param high upper bound of the 95 % interval
 * @param baseRate the share of the tenant's goals that were reached
 * @param drivers what raises or lowers the probability, strongest first; their points add up to its difference from baseRate
 * @param history the predictions of the model by day, oldest first; at most 90
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoalPredictionView(
        GoalMetric metric,
        @Nullable Channel channel,
        BigDecimal target,
        GoalPredictionState state,
        @Nullable String reason,
        @Nullable UUID predictionId,
        @Nullable Instant predictedAt,
        @Nullable LocalDate day,
        @Nullable BigDecimal actual,
        @Nullable Double probability,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double baseRate,
        List<Driver> drivers,
        List<DayProbability> history) {

    /** The last prediction of a UTC day, with its 95 % interval. */
    public record DayProbability(LocalDate day, double probability, double low, double high) {}
}
