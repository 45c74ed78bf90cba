package com.dryjets.local.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Describes how to run one process of the platform.
 *
 * @param folder working directory
 * @param environment variables added to the supervisor's environment
 */
public record ProcessSpec(
        String name, Path folder, List<String> command, Map<String, String> environment, Readiness readiness) {
    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Returns whether this is a service: it serves HTTP and depends on the other processes. */
    boolean isService() {
        return readiness instanceof Readiness.RespondsOk;
    }
}
