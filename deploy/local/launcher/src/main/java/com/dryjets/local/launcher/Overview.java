package com.dryjets.local.launcher;

import com.dryjets.local.launcher.gateway.RouteTable;
import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.Leftovers;
import com.dryjets.local.launcher.platform.LocalPorts;
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

/** The tables that a person is shown: what runs, how it is, and where it is found. */
final class Overview {
    private static final String ROW = "  %-20s %s";

    private final Layout layout;
    private final Leftovers running;

    Overview(Layout layout) {
        this.layout = layout;
        this.running = new Leftovers(layout);
    }

    /** How long the start took and what it costs. */
    String started(Duration time) {
        ResidentMemory memory = ResidentMemory.of(running.processes());
        return "Ready after %.1f s; %,d MiB resident in %d processes (%,d MiB, were pages that they share counted for each)."
                .formatted(time.toMillis() / 1000.0, memory.pssMib(), memory.processes(), memory.rssMib());
    }

    String addresses() {
        List<String> lines = new ArrayList<>(List.of("", row("start here", "http://localhost:%d", LocalPorts.GATEWAY)));
        services().forEach((service, port) -> lines.add(row(service, "http://localhost:%d/q/swagger-ui", port)));
        lines.add(row("inbox", "http://localhost:%d", LocalPorts.INBOX));
        lines.add(row("networks", "http://localhost:%d/sandbox/posts", LocalPorts.NETWORKS));
        lines.add(row("issuer", "http://localhost:%d/dryjets", LocalPorts.ISSUER));
        lines.add(row(
                "PostgreSQL",
                "localhost:%d (database, role and password alike: campaign, content ...)",
                LocalPorts.POSTGRES));
        lines.add(row("Kafka", "localhost:%d", LocalPorts.KAFKA));
        lines.add(ROW.formatted("logs", "./run logs -f [service]"));
        lines.add(ROW.formatted("token", "./run token marketer"));
        return String.join("\n", lines);
    }

    String processes() {
        List<String> lines = new ArrayList<>();
        lines.add("  %-14s %8s  %-9s %9s %9s  %s".formatted("", "pid", "state", "MiB", "for", "restarts"));
        lines.add(running.supervisor()
                .map(kept -> row(kept, true))
                .orElse("  supervisor     gone: ./run up starts afresh, ./run down ends the rest"));
        running.children().forEach(kept -> lines.add(row(kept, isReady(kept))));
        return String.join("\n", lines);
    }

    boolean allReady() {
        return running.supervisor().isPresent() && running.children().stream().allMatch(this::isReady);
    }

    private boolean isReady(ProcessRecord kept) {
        return kept.process().isPresent()
                && readiness(kept.name()).map(Probe::answers).orElse(true);
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

    private static String row(ProcessRecord kept, boolean ready) {
        Optional<ProcessHandle> process = kept.process();
        String state = process.isEmpty() ? "down" : ready ? "ready" : "not ready";
        long mib = ResidentMemory.of(process.stream().toList()).rssMib();
        Duration age = process.isEmpty() ? Duration.ZERO : Duration.between(kept.started(), Instant.now());
        return "  %-14s %8d  %-9s %9d %9s  %d"
                .formatted(kept.name(), kept.pid(), state, mib, clock(age), kept.restarts());
    }

    private static String clock(Duration age) {
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
