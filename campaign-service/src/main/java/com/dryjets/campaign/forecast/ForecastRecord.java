package com.dryjets.campaign.forecast;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The accuracy of a campaign's earlier forecasts. */
@Schema(description = "The accuracy of the campaign's forecasts of the last 90 days.")
public record ForecastRecord(
        @Schema(description = "The number of forecasts.") int forecasts,

        @Schema(description = "The number of forecast days that have passed.")
        int daysScored,

        @Schema(description = "The share of those days whose revenue was between P10 and P90; about 0.8 is right.")
        @Nullable
        BigDecimal coverage,

        @Schema(description = "The error of the forecasts relative to the seasonal naive forecast; below 1 is better.")
        @Nullable
        BigDecimal mase,

        @Schema(description = "The more accurate forecast; absent until enough days have passed.") @Nullable
        Better better) {

    /** The number of days before the record says which forecast is more accurate. */
    static final int DECISIVE_DAYS = 14;

    /** The more accurate forecast. */
    public enum Better {
        MODEL,
        NAIVE
    }

    /** Before any forecast day has passed. */
    static ForecastRecord none() {
        return new ForecastRecord(0, 0, null, null, null);
    }

    static ForecastRecord of(
            int forecasts, int scored, @Nullable BigDecimal coverage, int compared, @Nullable BigDecimal mase) {
        boolean decisive = compared >= DECISIVE_DAYS && mase != null;
        return new ForecastRecord(
                forecasts,
                scored,
                coverage,
                mase,
                decisive ? mase.compareTo(BigDecimal.ONE) < 0 ? Better.MODEL : Better.NAIVE : null);
    }
}
