package com.dryjets.local.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything local runs keep on disk. */
public final class LocalState {
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
