package com.dryjets.local.launcher.platform;

import com.dryjets.local.infra.OrphanedPostgres;
import com.dryjets.local.launcher.process.ProcessRecord;
import com.dryjets.local.launcher.process.Termination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Finds and stops the platform's processes from the records on disk, even after their supervisor was killed. */
public final class RunningProcesses {
    static final String SUPERVISOR = "supervisor";
    private static final Duration SUPERVISOR_GRACE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Layout layout;

    public RunningProcesses(Layout layout) {
        this.layout = layout;
    }

    public Optional<ProcessRecord> supervisor() {
        return ProcessRecord.read(layout.run(), SUPERVISOR)
                .filter(record -> record.process().isPresent());
    }

    /** Returns the recorded processes except the supervisor, alive or not, by name. */
    public List<ProcessRecord> children() {
        return names().stream()
                .filter(name -> !name.equals(SUPERVISOR))
                .flatMap(name -> ProcessRecord.read(layout.run(), name).stream())
                .toList();
    }

    /** Returns every live process, including those that PostgreSQL forked. */
    public List<ProcessHandle> processes() {
        Stream<ProcessHandle> recorded =
                Stream.concat(supervisor().stream(), children().stream()).flatMap(record -> record.process().stream());
        Stream<ProcessHandle> postgres = OrphanedPostgres.find(layout.postgresData()).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        return Stream.concat(recorded, postgres).distinct().toList();
    }

    /** Stops the supervisor, which stops its children in order, and then anything left over. */
    public void stop() {
        supervisor().flatMap(ProcessRecord::process).ifPresent(process -> Termination.stop(process, SUPERVISOR_GRACE));
        ProcessRecord.delete(layout.run(), SUPERVISOR);
        List<ProcessRecord> orphans = children();
        // Services first: they disconnect from the broker and the database.
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            orphans.stream().filter(record -> !isInfra(record)).forEach(record -> threads.execute(() -> stop(record)));
        }
        orphans.stream().filter(RunningProcesses::isInfra).forEach(this::stop);
        OrphanedPostgres.stop(layout.postgresData());
    }

    private void stop(ProcessRecord record) {
        record.process().ifPresent(process -> Termination.stop(process, GRACE));
        ProcessRecord.delete(layout.run(), record.name());
    }

    private static boolean isInfra(ProcessRecord record) {
        return record.name().equals("infra");
    }

    private List<String> names() {
        if (!Files.isDirectory(layout.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layout.run())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ProcessRecord.SUFFIX))
                    .map(name -> name.substring(0, name.length() - ProcessRecord.SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
