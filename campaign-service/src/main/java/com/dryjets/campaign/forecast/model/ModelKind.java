package com.dryjets.campaign.forecast.model;

/** What a forecast was made by. */
public enum ModelKind {
    /** Weekdays and a damped trend. */
    SEASONAL_TREND,
    /** Each weekday as it was a week before. */
    SEASONAL_NAIVE,
    /** Each day as the mean so far, while there are fewer than 14 days. */
    MEAN
}
