package com.dryjets.content.recommendation;

/** How the first line of a piece, or the subject of an email, begins. */
public enum HookKind {
    QUESTION,
    QUOTATION,
    NUMBER,
    STATEMENT;

    private static final String QUOTES = "\"“„«'‘‹";

    /** Tells the kind from the first line of a text. */
    public static HookKind of(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.endsWith("?") || line.endsWith("？")) {
            return QUESTION;
        }
        if (!line.isEmpty() && QUOTES.indexOf(line.charAt(0)) >= 0) {
            return QUOTATION;
        }
        return line.codePoints().anyMatch(Character::isDigit) ? NUMBER : STATEMENT;
    }
}
