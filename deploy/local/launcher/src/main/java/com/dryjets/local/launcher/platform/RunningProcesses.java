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

/** What runs of a local platform, found by what its supervisor wrote down, so that it is found even when that one was killed. */
public final class Leftovers {
    static final String SUPERVISOR = "supervisor";
    private static final Duration SUPERVISOR_GRACE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Layout layout;

    public Leftovers(Layout layout) {
        this.layout = layout;
    }

    public Optional<ProcessRecord> supervisor() {
        return ProcessRecord.read(layout.run(), SUPERVISOR)
                .filter(kept -> kept.process().isPresent());
    }

    /** The processes that a supervisor started, whether they live or not, by name. */
    public List<ProcessRecord> children() {
        return names().stream()
                .filter(name -> !name.equals(SUPERVISOR))
                .flatMap(name -> ProcessRecord.read(layout.run(), name).stream())
                .toList();
    }

    /** Every process that lives, those that PostgreSQL forked among them. */
    public List<ProcessHandle> processes() {
        Stream<ProcessHandle> recorded =
                Stream.concat(supervisor().stream(), children().stream()).flatMap(kept -> kept.process().stream());
        Stream<ProcessHandle> postgres = OrphanedPostgres.find(layout.postgresData()).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        return Stream.concat(recorded, postgres).distinct().toList();
    }

    /** Ends the supervisor, which ends its children in order, and then whatever is still there. */
    public void stop() {
        supervisor().flatMap(ProcessRecord::process).ifPresent(process -> Termination.end(process, SUPERVISOR_GRACE));
        ProcessRecord.forget(layout.run(), SUPERVISOR);
        List<ProcessRecord> orphans = children();
        // Services first: they say goodbye to the broker and the database.
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            orphans.stream().filter(kept -> !isServer(kept)).forEach(kept -> threads.execute(() -> end(kept)));
        }
        orphans.stream().filter(Leftovers::isServer).forEach(this::end);
        OrphanedPostgres.stop(layout.postgresData());
    }

    private void end(ProcessRecord kept) {
        kept.process().ifPresent(process -> Termination.end(process, GRACE));
        ProcessRecord.forget(layout.run(), kept.name());
    }

    private static boolean isServer(ProcessRecord kept) {
        return kept.name().equals("infra");
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
