package com.dryjets.campaign.forecast;

/** The models of a forecast. */
public enum ModelKind {
    /** Weekday effects and a damped trend. */
    SEASONAL_TREND,
    /** Each weekday as one week earlier. */
    SEASONAL_NAIVE,
    /** Each day as the mean so far, with fewer than 14 days. */
    MEAN
}
