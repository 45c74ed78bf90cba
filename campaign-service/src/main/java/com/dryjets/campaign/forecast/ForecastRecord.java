package com.dryjets.campaign.forecast;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How well a campaign's earlier forecasts held. */
@Schema(description = "How well this campaign's earlier forecasts held, of the last 90 days.")
public record ForecastRecord(
        @Schema(description = "Forecasts that were made.") int forecasts,

        @Schema(description = "Days of them that have come.")
        int daysScored,

        @Schema(description = "Share of those days whose revenue was between P10 and P90; about 0.8 is right.")
        @Nullable
        BigDecimal coverage,

        @Schema(
                description =
                        "Error of the seasonal trend model over that of the seasonal naive one; under 1 is better.")
        @Nullable
        BigDecimal mase,

        @Schema(description = "Which of the two has been the better one; absent until enough days have come.") @Nullable
        Better better) {

    /** Days before the record decides which model is used. */
    static final int DECIDES = 14;

    /** Which model did better. */
    public enum Better {
        MODEL,
        NAIVE
    }

    /** Before any day has come. */
    static ForecastRecord none() {
        return new ForecastRecord(0, 0, null, null, null);
    }

    static ForecastRecord of(
            int forecasts, int scored, @Nullable BigDecimal coverage, int compared, @Nullable BigDecimal mase) {
        boolean decides = compared >= DECIDES && mase != null;
        return new ForecastRecord(
                forecasts,
                scored,
                coverage,
                mase,
                decides ? mase.compareTo(BigDecimal.ONE) < 0 ? Better.MODEL : Better.NAIVE : null);
    }
}
