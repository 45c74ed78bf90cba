package com.dryjets.analytics.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the amounts of an answer were converted to one currency, and which could not be. */
@Schema(name = "Conversion")
public record ConversionView(
        @Schema(description = "ISO 4217 code of the converted amounts", examples = "EUR")
        String currency,

        @Schema(description = "The rates behind the converted amounts; absent if none was needed") @Nullable
        RatesUsed rates,

        @Schema(
                description =
                        "What could not be converted, by currency, and is missing from the converted amounts: there is"
                                + " no rate for its days, or its currency is not known yet")
        List<Unconverted> unconverted) {

    /** The days and sources of rates. */
    @Schema(name = "RatesUsed")
    public record RatesUsed(
            @Schema(description = "The day of the oldest rate")
            LocalDate from,

            @Schema(description = "The day of the newest rate")
            LocalDate to,

            @Schema(description = "ECB for reference rates of the European Central Bank, OWN for the tenant's own")
            List<RateSource> sources) {}

    /** Spend and revenue in their own currency. */
    @Schema(name = "UnconvertedMoney")
    public record Unconverted(
            @Schema(description = "ISO 4217; absent if it is not known yet") @Nullable
            String currency,

            BigDecimal spend,
            BigDecimal revenue) {}
}
