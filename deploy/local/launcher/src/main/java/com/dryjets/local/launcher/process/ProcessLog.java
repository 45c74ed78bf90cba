package com.dryjets.local.launcher.process;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes a process's output to its own file and, prefixed with its name, to the combined log. */
final class ProcessLog implements AutoCloseable {
    private static final int LINES_KEPT = 12;

    private final Path file;
    private final String prefix;
    private final PrintWriter own;
    private final PrintWriter shared;
    private final Deque<String> last = new ArrayDeque<>();

    /** @param shared closed by the caller */
    ProcessLog(Path file, String prefix, PrintWriter own, PrintWriter shared) {
        this.file = file;
        this.prefix = prefix;
        this.own = own;
        this.shared = shared;
    }

    synchronized void line(String line) {
        own.println(line);
        shared.println(prefix + line);
        last.addLast(line);
        if (last.size() > LINES_KEPT) {
            last.removeFirst();
        }
    }

    Path file() {
        return file;
    }

    /** Returns the last lines of output, which usually explain why a process exited. */
    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    @Override
    public void close() {
        own.close();
    }
}
