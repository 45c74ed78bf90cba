package com.dryjets.campaign.forecast;

/** The models of a forecast. */
public enum ModelKind {
    /** Weekday effects on a level, averaged over ways in which the level may change. */
    SEASONAL_AVERAGE,
    /** A level close to the mean so far, without weekday effects, with fewer than 14 days. */
    MEAN
}
