package com.dryjets.platform;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A platform rule that a text breaks.
 *
 * @param part {@code subject}, {@code previewText}, {@code body}, {@code parts/0} (a post of a thread), {@code media} or
 *     {@code media/0}
 * @param from the start of the position in the part, in UTF-16 code units; null without a position
 * @param to the end of the position, exclusive
 * @param advice whether the text may be published nevertheless
 */
public record Violation(
        Rule rule,
        String part,
        String message,
        @Nullable Integer from,
        @Nullable Integer to,
        boolean advice) {
    public Violation {
        requireNonNull(rule, "rule");
        requireNonNull(part, "part");
        requireNonNull(message, "message");
    }

    /** The kinds of rules. */
    public enum Rule {
        EMPTY,
        LENGTH,
        BYTES,
        CHARACTERS,
        HASHTAGS,
        MENTIONS,
        LINKS,
        MEDIA_MISSING,
        MEDIA_COUNT,
        MEDIA_ADDRESS,
        MEDIA_TYPE,
        MEDIA_SIZE,
        MEDIA_RATIO,
        MEDIA_DURATION,
        PARTS,
        SUBJECT_MISSING,
        SUBJECT_LENGTH,
        PREVIEW_LENGTH
    }

    static Violation of(Rule rule, String part, String message) {
        return new Violation(rule, part, message, null, null, false);
    }

    static Violation at(Rule rule, String part, int from, int to, String message) {
        return new Violation(rule, part, message, from, to, false);
    }

    static Violation advice(Rule rule, String part, int from, int to, String message) {
        return new Violation(rule, part, message, from, to, true);
    }
}
