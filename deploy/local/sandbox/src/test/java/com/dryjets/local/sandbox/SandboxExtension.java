package com.dryjets.local.sandbox;

import com.dryjets.local.sandbox.issuer.Issuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a sandbox with free ports, a new data folder and a short settling time for each test. */
public final class SandboxExtension implements BeforeEachCallback, AfterEachCallback {

    private final UnaryOperator<Options> configure;
    private Path folder;
    private Sandbox sandbox;

    public SandboxExtension() {
        this(UnaryOperator.identity());
    }

    public SandboxExtension(UnaryOperator<Options> configure) {
        this.configure = configure;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("sandbox");
        sandbox = Sandbox.start(options(Duration.ofMillis(200)));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        sandbox.close();
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    /** Returns options for the test's data folder. */
    public Options options(Duration settle) {
        return configure.apply(Options.ephemeral(folder, settle));
    }

    public void restart(Options options) {
        sandbox.close();
        sandbox = Sandbox.start(options);
    }

    public String url() {
        return sandbox.url();
    }

    public String networkUrl(String network) {
        return sandbox.networkUrl(network);
    }

    public Issuer issuer() {
        return sandbox.issuer();
    }
}
