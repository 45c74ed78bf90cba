package com.dryjets.campaign.workflow;

import java.util.Locale;

/** The steps of a campaign's launch workflow, in order. */
public enum StepName {
    VALIDATE,
    SCHEDULE,
    PUBLISH,
    MONITOR;

    /** As it stands in a path, in any case. */
    public static StepName fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
