package com.dryjets.campaign.forecast;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a forecast was made, or why there is none.
 *
 * @param completeDays the number of complete days with metrics, from the launch on
 * @param errorRatio AVERAGED: the model's error relative to the seasonal naive forecast's in a test on the past; null if
 *     there are too few days to hold back
 */
record ForecastReason(Code code, int completeDays, @Nullable Double errorRatio) {

    /** The kinds of reason. */
    @Schema(name = "ForecastCode")
    public enum Code {
        /** No forecast: the campaign has ended. */
        CAMPAIGN_OVER,
        /** No forecast: too few complete days. */
        TOO_FEW_DAYS,
        /** Few days: each day is forecast close to their mean, which is a rough guess. */
        MEAN_OF_FEW_DAYS,
        /** Weekday effects, and an average of several models of the level. */
        AVERAGED
    }
}
