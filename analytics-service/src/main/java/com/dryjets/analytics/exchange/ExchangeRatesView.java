package com.dryjets.analytics.exchange;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The exchange rates in use on a day. */
@Schema(name = "ExchangeRates")
public record ExchangeRatesView(
        LocalDate date,

        @Schema(description = "The currency that rates refer to: each is for one euro", examples = "EUR")
        String base,

        @Schema(
                description =
                        "By currency: the rate of the day, or the last one in the seven days before it. Currencies without"
                                + " one are absent")
        List<ExchangeRateView> rates) {

    static ExchangeRatesView of(LocalDate date, List<ExchangeRate> rates) {
        return new ExchangeRatesView(
                date, "EUR", rates.stream().map(ExchangeRateView::of).toList());
    }
}
