package com.dryjets.campaign.changes;

import java.util.Locale;

/** What about a campaign can change before the eyes of those who watch it. */
public enum ChangeKind {
    STATUS,
    WORKFLOW,
    SPEND;

    /** As it is stored, and as the stream calls its events. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
