package com.dryjets.email.merge;

/**
 * Something about a merge tag that must be corrected before the email is sent.
 *
 * @param pointer JSON pointer to the part of the email, such as {@code /subject}, or to a block
 * @param line in that part, or in the HTML if it is of a block, from 1
 * @param column in that line, from 1
 * @param message what is wrong and what to do
 */
public record MergeFinding(MergeCode code, String pointer, int line, int column, String message) {

    /** Returns the same mistake as one of a block. */
    public MergeFinding in(String block) {
        return new MergeFinding(code, block, line, column, message);
    }

    /** Returns place and message as one text. */
    public String detail() {
        return "line %d, column %d: %s".formatted(line, column, message);
    }
}
