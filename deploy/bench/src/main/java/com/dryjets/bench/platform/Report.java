package com.dryjets.bench.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a benchmark prints: its load, the machine, and lines of {@code name value unit}. */
public final class Report {

    private static final long MIB = 1024 * 1024;

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    /** What is being done, and to whom. */
    public void say(String line, Object... args) {
        out.println(line.formatted(args));
    }

    /** What the figures were taken on, without which they mean nothing. */
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

    /** How busy the machine is with this and with everything else. */
    public void load() {
        say("load average: %.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** A result. The names are a contract: others compare runs by them. */
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
