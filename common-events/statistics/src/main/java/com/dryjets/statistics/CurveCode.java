package com.dryjets.statistics;

/** Whether a response curve is known, or why it is not. */
public enum CurveCode {
    FITTED,
    /** Too few days with spend. */
    TOO_FEW_DAYS,
    /** The daily spend hardly varied, so the effect of other amounts is unknown. */
    SPEND_TOO_STEADY,
    /** A few days of extraordinary spend would decide alone. */
    FEW_DAYS_DECIDE,
    /** Apart from weekdays and trend, the results may not follow the spend at all. */
    EFFECT_UNCERTAIN
}
