package com.dryjets.local.launcher.platform;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything local runs keep on disk. */
public final class LocalState {
    /** Increased when databases or topics of an earlier version can no longer be read. */
    private static final String FORMAT = "3";

    private final Layout layout;

    public LocalState(Layout layout) {
        this.layout = layout;
    }

    /** Deletes all data, but keeps the unpacked PostgreSQL binaries. */
    public void clear() {
        if (!Files.isDirectory(layout.state())) {
            return;
        }
        list(layout.state()).stream()
                .filter(entry -> !entry.equals(layout.programs()))
                .forEach(LocalState::delete);
    }

    /** Fails if the data on disk has another format, and marks an empty state as having this one. */
    public void requireCurrentFormat() {
        Path marker = layout.state().resolve("format");
        try {
            if (!Files.isDirectory(layout.postgresData())) {
                Files.createDirectories(layout.state());
                Files.writeString(marker, FORMAT + "\n");
            } else if (!Files.exists(marker)
                    || !Files.readString(marker).strip().equals(FORMAT)) {
                throw new StartupProblem(
                        "The data in " + layout.state()
                                + " was written by an incompatible version. Run ./run up --fresh to delete it and start empty.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path entry) {
        try (Stream<Path> tree = Files.walk(entry)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
