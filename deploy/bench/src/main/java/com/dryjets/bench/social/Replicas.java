package com.dryjets.bench.social;

import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two replicas of social-service. The second can be killed; people use the first. */
final class Replicas implements AutoCloseable {

    private final Infra infra;
    private final Path folder;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final Service first;
    private Service second;
    private double peakMemory;

    Replicas(Infra infra, Path folder, List<String> jvmOptions, Map<String, String> environment)
            throws IOException, InterruptedException {
        this.infra = infra;
        this.folder = folder;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.first = start(1);
        try {
            // One after the other: both would create the tables at the same time.
            first.awaitReady();
            this.second = start(2);
            second.awaitReady();
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private Service start(int number) throws IOException {
        return Service.start("social", "social-" + number + ".log", infra, folder, jvmOptions, environment);
    }

    Service first() {
        return first;
    }

    /** Kills the second replica in the middle of its work, and starts it again. */
    void killAndRestart() throws IOException, InterruptedException {
        peakMemory();
        second.kill();
        second = start(2);
        second.awaitReady();
    }

    /** Returns the CPU time that both have used so far. */
    CpuTime cpu() {
        return CpuTime.of(List.of(first, second), infra);
    }

    /** Returns the most memory that one of them has used, in MiB. */
    double peakMemory() throws IOException {
        peakMemory = Math.max(peakMemory, Math.max(first.peakMemory(), second.peakMemory()));
        return peakMemory;
    }

    @Override
    public void close() {
        first.close();
        if (second != null) {
            second.close();
        }
    }
}
