package com.dryjets.analytics.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a KPI can be compared with the period before. */
@Schema(name = "KpiComparison")
public enum KpiComparison {
    /** The change, or for rates the difference, says how much. */
    COMPARABLE,
    /** A total of fewer days: the first record is within the period before, see previousDays. Rates stay comparable. */
    SHORTER_BEFORE,
    /** There is no value in one of the periods, or it was zero before. */
    NOTHING_BEFORE
}
