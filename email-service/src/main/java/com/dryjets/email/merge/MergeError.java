package com.dryjets.email.merge;

/**
 * A mistake in a template.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong and what to do
 */
public record MergeError(int line, int column, String message) {

    static MergeError at(String source, int offset, String message) {
        int lineStart = source.lastIndexOf('\n', offset - 1) + 1;
        int line = 1
                + (int) source.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new MergeError(line, offset - lineStart + 1, message);
    }
}
