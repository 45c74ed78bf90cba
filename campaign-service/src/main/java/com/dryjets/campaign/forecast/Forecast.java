package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.model.ModelKind;
import com.dryjets.campaign.forecast.model.Simulation;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A forecast of the days from {@code origin} on.
 *
 * @param reason why this model, for people
 * @param days how many days it covers; none where nothing can be said
 * @param modelRevenue what the model that is not the simple one expects each day
 * @param naiveRevenue what the simple one expects
 */
record Forecast(
        ModelKind model,
        String reason,
        LocalDate origin,
        int days,
        Simulation courses,
        double[] modelRevenue,
        double[] naiveRevenue) {

    /**
     * The same within what is left of the budget: where a course has used it up, its spend ends, and what that spend would
     * have brought falls away with it.
     *
     * @param left what may still be spent from {@code origin} on
     */
    Forecast within(Money left) {
        double amount = Math.max(0, left.amount().doubleValue());
        Simulation capped = courses.capped(amount);
        OptionalInt end = capped.daysToReach(amount);
        String told = end.isEmpty() || days == 0
                ? reason
                : reason
                        + " What is left of the budget, %s %s, is likely used up by %s: spend ends there, and what it would bring."
                                .formatted(
                                        left.amount().max(BigDecimal.ZERO).toPlainString(),
                                        left.currency(),
                                        origin.plusDays(end.getAsInt()));
        return new Forecast(model, told, origin, days, capped, modelRevenue, naiveRevenue);
    }

    static Forecast nothing(LocalDate origin, String reason) {
        return new Forecast(
                ModelKind.MEAN,
                reason,
                origin,
                0,
                new Simulation(new double[0][], new double[0][]),
                new double[0],
                new double[0]);
    }
}
