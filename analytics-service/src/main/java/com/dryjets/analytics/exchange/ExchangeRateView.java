package com.dryjets.analytics.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange rate. */
@Schema(name = "ExchangeRate")
public record ExchangeRateView(
        @Schema(description = "ISO 4217", examples = "USD") String currency,
        @Schema(description = "The day it was set for") LocalDate day,

        @Schema(description = "Units of the currency per euro", examples = "1.0825")
        BigDecimal rate,

        RateSource source) {

    static ExchangeRateView of(ExchangeRate rate) {
        return new ExchangeRateView(rate.currency(), rate.day(), rate.rate(), rate.source());
    }
}
