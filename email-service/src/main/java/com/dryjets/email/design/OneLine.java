package com.dryjets.email.design;

/** The rule for texts that become a header of a message, in which a line break would start another header. */
public final class OneLine {

    public static final String PATTERN = "[^\\u0000-\\u001f\\u007f]*";
    public static final String MESSAGE = "must be one line without control characters";

    private OneLine() {}
}
