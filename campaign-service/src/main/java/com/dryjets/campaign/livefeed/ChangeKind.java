package com.dryjets.campaign.livefeed;

import java.util.Locale;

/** The kinds of change that a campaign's stream carries. */
public enum ChangeKind {
    STATUS,
    WORKFLOW,
    SPEND;

    /** The name in the database and in the stream's events. */
    String eventName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeKind ofEventName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
