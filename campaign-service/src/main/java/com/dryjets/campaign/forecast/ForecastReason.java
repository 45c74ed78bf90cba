package com.dryjets.campaign.forecast;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a model was chosen, or why there is no forecast.
 *
 * @param completeDays the number of complete days with metrics
 * @param errorRatio RECORD_* and BACKTEST_*: the model's error relative to the seasonal naive forecast's
 */
record ForecastReason(Code code, int completeDays, @Nullable Double errorRatio) {

    /** The kinds of reason. */
    @Schema(name = "ForecastCode")
    public enum Code {
        /** No forecast: the campaign has ended. */
        CAMPAIGN_OVER,
        /** No forecast: too few complete days. */
        TOO_FEW_DAYS,
        /** Few days: each day is forecast as their mean, which is a rough guess. */
        MEAN_OF_FEW_DAYS,
        /** The seasonal trend was better in the campaign's earlier forecasts. */
        RECORD_PREFERS_TREND,
        /** The seasonal naive forecast was better in the campaign's earlier forecasts. */
        RECORD_PREFERS_NAIVE,
        /** The seasonal trend was better in a test on the campaign's past. */
        BACKTEST_PREFERS_TREND,
        /** The seasonal naive forecast was better in a test on the campaign's past. */
        BACKTEST_PREFERS_NAIVE,
        /** The seasonal trend, not tested yet, because there are too few days to hold back. */
        NOT_TESTED
    }
}
