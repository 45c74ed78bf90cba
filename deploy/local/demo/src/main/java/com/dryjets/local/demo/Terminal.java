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
    void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** Prints an indented line. */
    void line(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
