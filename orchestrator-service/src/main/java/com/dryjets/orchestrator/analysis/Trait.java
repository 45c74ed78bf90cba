package com.dryjets.orchestrator.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pieces may have in common, and how a marketer would say it. */
enum Trait {
    ANGLE,
    OPENING,
    LENGTH,
    HASHTAGS;

    private static final int FEW_HASHTAGS = 2;

    /**
     * The bounds between short, medium and long pieces of a channel, by how long the tenant's own are.
     *
     * @param medium the shortest length that is medium
     * @param large the shortest length that is long
     */
    record Lengths(int medium, int large) {

        /** Splits pieces into thirds. */
        static Lengths of(List<Piece> pieces) {
            List<Integer> sorted = pieces.stream()
                    .map(Piece::length)
                    .filter(length -> length != null)
                    .sorted()
                    .toList();
            return sorted.isEmpty()
                    ? new Lengths(0, 0)
                    : new Lengths(sorted.get(sorted.size() / 3), sorted.get(sorted.size() * 2 / 3));
        }
    }

    /** Returns whether a finding's subject is a trait: "LINKEDIN:OPENING:QUESTION:MORE". */
    static boolean isIn(String subject) {
        List<String> parts = List.of(subject.split(":"));
        return parts.size() > 1
                && Stream.of(values()).anyMatch(trait -> trait.name().equals(parts.get(1)));
    }

    /** The value that a piece has, as a code; empty if it is unknown. */
    Optional<String> of(Piece piece, Lengths lengths) {
        return switch (this) {
            case ANGLE -> code(piece.angle());
            case OPENING -> code(piece.opening());
            case LENGTH -> Optional.ofNullable(piece.length()).map(length -> size(length, lengths));
            case HASHTAGS -> Optional.ofNullable(piece.hashtags()).map(Trait::amount);
        };
    }

    private static Optional<String> code(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
    }

    private static String size(int length, Lengths lengths) {
        if (length < lengths.medium()) {
            return "SHORT";
        }
        return length < lengths.large() ? "MEDIUM" : "LONG";
    }

    private static String amount(int hashtags) {
        if (hashtags == 0) {
            return "NONE";
        }
        return hashtags <= FEW_HASHTAGS ? "FEW" : "MANY";
    }

    /** The pieces with a value, in a sentence: "posts that open with a question". */
    String with(String value, String pieces, Lengths lengths) {
        return switch (this) {
            case ANGLE -> "%s with the angle “%s”".formatted(pieces, value.toLowerCase(Locale.ROOT));
            case OPENING -> "%s that open with a %s".formatted(pieces, value.toLowerCase(Locale.ROOT));
            case LENGTH ->
                switch (value) {
                    case "SHORT" -> "%s under %d characters".formatted(pieces, lengths.medium());
                    case "MEDIUM" ->
                        "%s of %d to %d characters".formatted(pieces, lengths.medium(), lengths.large() - 1);
                    default -> "%s of %d characters or more".formatted(pieces, lengths.large());
                };
            case HASHTAGS ->
                switch (value) {
                    case "NONE" -> pieces + " without hashtags";
                    case "FEW" -> pieces + " with one or two hashtags";
                    default -> pieces + " with three or more hashtags";
                };
        };
    }
}
