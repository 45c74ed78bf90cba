package com.dryjets.campaign.workflow;

import java.util.Locale;

/** The steps of a campaign's launch workflow, in order. */
public enum StepName {
    VALIDATE,
    SCHEDULE,
    PUBLISH,
    MONITOR;

    /** Parses a path parameter, ignoring case. */
    public static StepName fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
