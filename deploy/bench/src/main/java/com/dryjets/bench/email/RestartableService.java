package com.dryjets.bench.email;

import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An email-service that can be killed and started again. */
final class RestartableService implements AutoCloseable {

    private final Infra infra;
    private final Path folder;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private Service service;

    RestartableService(Infra infra, Path folder, List<String> jvmOptions, Map<String, String> environment)
            throws Exception {
        this.infra = infra;
        this.folder = folder;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        start();
    }

    Service current() {
        return service;
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        service.kill();
    }

    /** Starts another one and waits until it is ready. */
    void start() throws Exception {
        service = Service.start("email", infra, folder, jvmOptions, environment);
        service.awaitReady();
    }

    @Override
    public void close() {
        service.close();
    }
}
