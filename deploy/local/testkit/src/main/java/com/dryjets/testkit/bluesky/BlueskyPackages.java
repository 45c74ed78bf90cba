package com.dryjets.testkit.bluesky;

import com.dryjets.testkit.infra.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packages of Bluesky's server, from npm. */
final class BlueskyPackages {

    private static final int INSTALL_MINUTES = 10;
    private static final int WITHOUT_NODE = 2;

    private BlueskyPackages() {}

    static Path folder() {
        return Project.root().resolve("deploy/bluesky");
    }

    /** Installs the packages unless they are; returns what to do if Node is missing. Any other problem is a failure. */
    static Optional<String> install() {
        Path lock = Project.sharedState().resolve("bluesky.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the channel is closed, so that two modules don't install at once.
            var unused = channel.lock();
            Process process = new ProcessBuilder("scripts/install.sh")
                    .directory(folder().toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("The packages of Bluesky's server were not installed within %d minutes"
                        .formatted(INSTALL_MINUTES));
            }
            String problem = process.errorReader().lines().reduce("", (first, second) -> second);
            return switch (process.exitValue()) {
                case 0 -> Optional.empty();
                case WITHOUT_NODE -> Optional.of(problem);
                default -> throw new IllegalStateException("Bluesky's server: " + problem);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
