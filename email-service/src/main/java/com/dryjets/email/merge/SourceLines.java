package com.dryjets.email.merge;

import java.util.Arrays;

/** The lines of a text, to tell people where in it something is wrong. */
public final class SourceLines {

    /** Where each line starts. */
    private final int[] starts;

    public SourceLines(String source) {
        int[] found = new int[1 + (int) source.chars().filter(c -> c == '\n').count()];
        for (int line = 1; line < found.length; line++) {
            found[line] = source.indexOf('\n', found[line - 1]) + 1;
        }
        starts = found;
    }

    /**
     * Returns the offset of a place.
     *
     * @param line counted from 1
     * @param column counted from 1
     */
    public int offset(int line, int column) {
        return starts[line - 1] + column - 1;
    }

    MergeError error(int offset, String message) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found < 0 ? -found - 2 : found;
        return new MergeError(line + 1, offset - starts[line] + 1, message);
    }
}
