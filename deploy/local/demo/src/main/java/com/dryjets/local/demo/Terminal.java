package com.dryjets.local.demo;

import java.io.PrintStream;
import java.util.Locale;

/** What the person sees. */
public final class Terminal {

    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    /** Begins a chapter. */
    void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** One line of what happens. */
    void line(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
