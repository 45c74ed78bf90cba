package com.dryjets.content.recommendation;

/**
 * A reason for or against a platform.
 *
 * @param effect what it adds to the score
 */
public record Reason(Code code, double effect) {

    /** What a reason is about. */
    public enum Code {
        SHORT_TEXT,
        MEDIUM_TEXT,
        LONG_TEXT,
        ANNOUNCEMENT,
        HOW_TO,
        SURVEY,
        STORY,
        OPINION,
        LIST,
        NUMBERS,
        QUESTION,
        PICTURE,
        /** The platform requires one. */
        NO_PICTURE,
        TECHNICAL,
        /** What the tenant's pieces achieved there. */
        OWN_HISTORY,
        /** No piece of the tenant has metrics there. */
        NO_HISTORY
    }
}
