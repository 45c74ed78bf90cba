package com.dryjets.campaign.forecast;

import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A forecast of the days from {@code origin} on.
 *
 * @param reason how the forecast was made
 * @param days the number of days, zero if nothing can be forecast
 * @param modelRevenue the daily revenue that the model expects
 * @param naiveRevenue the daily revenue of the seasonal naive forecast
 * @param budgetLeft the money that may still be spent; null if the budget is not known to run out
 * @param budgetUsedUpOn the day on which the budget likely runs out; null if it lasts
 */
record Forecast(
        ModelKind model,
        ForecastReason reason,
        LocalDate origin,
        int days,
        Simulation paths,
        double[] modelRevenue,
        double[] naiveRevenue,
        @Nullable Money budgetLeft,
        @Nullable LocalDate budgetUsedUpOn) {

    /** A forecast without regard to the budget. */
    Forecast(
            ModelKind model,
            ForecastReason reason,
            LocalDate origin,
            int days,
            Simulation paths,
            double[] modelRevenue,
            double[] naiveRevenue) {
        this(model, reason, origin, days, paths, modelRevenue, naiveRevenue, null, null);
    }

    /**
     * Limits the forecast to the rest of the budget. A path that uses it up spends nothing afterwards, and loses the
     * revenue of that spend.
     *
     * @param left the money that may still be spent from {@code origin} on
     */
    Forecast within(Money left) {
        double amount = Math.max(0, left.amount().doubleValue());
        Simulation capped = paths.capped(amount);
        OptionalInt end = days == 0 ? OptionalInt.empty() : capped.daysToReach(amount);
        Money positive = new Money(left.amount().max(BigDecimal.ZERO), left.currency());
        return new Forecast(
                model,
                reason,
                origin,
                days,
                capped,
                modelRevenue,
                naiveRevenue,
                end.isEmpty() ? null : positive,
                end.isEmpty() ? null : origin.plusDays(end.getAsInt()));
    }

    /** No forecast. */
    static Forecast none(LocalDate origin, ForecastReason reason) {
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
