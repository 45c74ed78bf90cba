package com.dryjets.bench.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints a benchmark's load, the machine, and results as lines of {@code name value unit}. */
public final class Report {

    private static final long MIB = 1024 * 1024;

    private final PrintStream out;

    private Report(PrintStream out) {
        this.out = out;
    }

    @SuppressWarnings("SystemOut") // the report is the program's output
    public static Report toStandardOutput() {
        return new Report(System.out);
    }

    /** Prints a line of text. */
    public void say(String line, Object... args) {
        out.println(line.formatted(args));
    }

    /** Prints the machine and PostgreSQL's settings, without which results are meaningless. */
    public void machine() {
        var memory = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        say(
                "machine: %d cores (%s), %d MiB memory, %s %s, %s",
                Runtime.getRuntime().availableProcessors(),
                cpuModel(),
                memory.getTotalMemorySize() / MIB,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
        say("PostgreSQL: %s", Infra.settings());
        load();
    }

    /** Prints the load average, which includes other work on the machine. */
    public void load() {
        say("load average: %.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Prints a result. Names are stable, because runs are compared by them. */
    public void result(String name, double value, String unit) {
        String number = value >= 100 ? "%.0f" : "%.3f";
        say("%s %s %s", name, String.format(Locale.ROOT, number, value), unit);
    }

    private static String cpuModel() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
