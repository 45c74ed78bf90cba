package com.dryjets.local.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what the user sees. */
public final class Terminal {

    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    /** Starts a new section. */
    public void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** Prints an indented line. */
    public void line(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }

    /** Prints why the demo ended, as one line. */
    public void failure(String message) {
        out.println();
        out.println(message.replaceAll("\\s*\\R\\s*", " "));
    }
}
