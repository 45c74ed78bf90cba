package com.dryjets.local.launcher.process;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes what one process says to its own file and, with its name in front, to the stream that all share. */
final class ChildLog implements AutoCloseable {
    private static final int REMEMBERED = 12;

    private final String prefix;
    private final PrintWriter own;
    private final PrintWriter shared;
    private final Deque<String> last = new ArrayDeque<>();

    /** @param shared is closed by whoever opened it */
    ChildLog(String prefix, PrintWriter own, PrintWriter shared) {
        this.prefix = prefix;
        this.own = own;
        this.shared = shared;
    }

    synchronized void line(String line) {
        own.println(line);
        shared.println(prefix + line);
        last.addLast(line);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    /** The end of what was said, for a person who wonders why a process ended. */
    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    @Override
    public void close() {
        own.close();
    }
}
