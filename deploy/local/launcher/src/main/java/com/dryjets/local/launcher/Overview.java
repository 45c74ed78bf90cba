package com.dryjets.local.launcher;

import com.dryjets.local.launcher.gateway.RouteTable;
import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.LocalPorts;
import com.dryjets.local.launcher.platform.RunningProcesses;
import com.dryjets.local.launcher.process.Probe;
import com.dryjets.local.launcher.process.ProcessRecord;
import com.dryjets.local.launcher.process.ResidentMemory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Formats the tables shown to the user: processes, their state, and addresses. */
final class Overview {
    private static final String ROW = "  %-20s %s";

    private final Layout layout;
    private final RunningProcesses running;

    Overview(Layout layout) {
        this.layout = layout;
        this.running = new RunningProcesses(layout);
    }

    /** Reports how long the start took and how much memory the platform uses. */
    String started(Duration time) {
        ResidentMemory memory = ResidentMemory.of(running.processes());
        return "Ready after %.1f s: %d processes use %,d MiB of memory (%,d MiB if shared pages are counted per process)."
                .formatted(time.toMillis() / 1000.0, memory.processes(), memory.pssMib(), memory.rssMib());
    }

    String addresses() {
        List<String> lines = new ArrayList<>(List.of("", row("start here", "http://localhost:%d", LocalPorts.GATEWAY)));
        services().forEach((service, port) -> lines.add(row(service, "http://localhost:%d/q/swagger-ui", port)));
        lines.add(row("inbox", "http://localhost:%d", LocalPorts.INBOX));
        lines.add(row("networks", "http://localhost:%d/sandbox/posts", LocalPorts.NETWORKS));
        lines.add(row("issuer", "http://localhost:%d/dryjets", LocalPorts.ISSUER));
        lines.add(row(
                "PostgreSQL",
                "localhost:%d (database, user and password are the same: campaign, content, ...)",
                LocalPorts.POSTGRES));
        lines.add(row("Kafka", "localhost:%d", LocalPorts.KAFKA));
        lines.add(ROW.formatted("logs", "./run logs -f [service]"));
        lines.add(ROW.formatted("token", "./run token marketer"));
        return String.join("\n", lines);
    }

    String processes() {
        List<String> lines = new ArrayList<>();
        lines.add("  %-14s %8s  %-9s %9s %9s  %s".formatted("", "pid", "state", "MiB", "uptime", "restarts"));
        lines.add(running.supervisor()
                .map(record -> row(record, true))
                .orElse("  supervisor     not running: ./run up restarts the platform, ./run down stops what is left"));
        running.children().forEach(record -> lines.add(row(record, isReady(record))));
        return String.join("\n", lines);
    }

    boolean allReady() {
        return running.supervisor().isPresent() && running.children().stream().allMatch(this::isReady);
    }

    private boolean isReady(ProcessRecord record) {
        return record.process().isPresent()
                && readiness(record.name()).map(Probe::respondsOk).orElse(true);
    }

    private Optional<URI> readiness(String child) {
        return Optional.ofNullable(services().get(child + "-service"))
                .map(port -> URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)));
    }

    private Map<String, Integer> services() {
        return RouteTable.read(layout.routes()).services();
    }

    private static String row(String name, String address, int port) {
        return ROW.formatted(name, address.formatted(port));
    }

    private static String row(ProcessRecord record, boolean ready) {
        Optional<ProcessHandle> process = record.process();
        String state = process.isEmpty() ? "down" : ready ? "ready" : "not ready";
        long mib = ResidentMemory.of(process.stream().toList()).rssMib();
        Duration uptime = process.isEmpty() ? Duration.ZERO : Duration.between(record.started(), Instant.now());
        return "  %-14s %8d  %-9s %9d %9s  %d"
                .formatted(record.name(), record.pid(), state, mib, clock(uptime), record.restarts());
    }

    private static String clock(Duration uptime) {
        return "%d:%02d:%02d".formatted(uptime.toHours(), uptime.toMinutesPart(), uptime.toSecondsPart());
    }
}
