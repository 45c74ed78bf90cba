package com.dryjets.local.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resident memory of processes, as Linux reports it.
 *
 * @param rss total in KiB; shared pages (PostgreSQL's buffers) count once per process
 * @param pss total in KiB with shared pages divided among their processes: the actual memory in use
 */
public record ResidentMemory(long rss, long pss, int processes) {
    private static final int KIB_PER_MIB = 1024;

    public static ResidentMemory of(Collection<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> read(process.pid()))
                .flatMap(Optional::stream)
                .reduce(new ResidentMemory(0, 0, 0), ResidentMemory::plus);
    }

    public long rssMib() {
        return rss / KIB_PER_MIB;
    }

    public long pssMib() {
        return pss / KIB_PER_MIB;
    }

    private ResidentMemory plus(ResidentMemory other) {
        return new ResidentMemory(rss + other.rss, pss + other.pss, processes + other.processes);
    }

    private static Optional<ResidentMemory> read(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            Map<String, Long> kib = lines.map(line -> line.split("\\s+"))
                    .filter(fields -> fields[0].equals("Rss:") || fields[0].equals("Pss:"))
                    .collect(Collectors.toMap(fields -> fields[0], fields -> Long.parseLong(fields[1])));
            return Optional.of(new ResidentMemory(kib.getOrDefault("Rss:", 0L), kib.getOrDefault("Pss:", 0L), 1));
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }
}
