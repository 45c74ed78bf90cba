package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.model.ModelKind;
import com.dryjets.campaign.forecast.model.Simulation;
import java.time.LocalDate;

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
