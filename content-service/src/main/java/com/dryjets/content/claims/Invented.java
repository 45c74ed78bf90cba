package com.dryjets.content.claims;

/**
 * A claim that the source does not have.
 *
 * @param text the claim as it stands in the text
 */
public record Invented(Kind kind, String text) {

    /** What is claimed. */
    public enum Kind {
        NUMBER,
        DATE,
        NAME,
        LINK,
        MENTION
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + text;
    }
}
