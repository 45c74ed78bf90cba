package com.dryjets.local.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is needed to run one process of the platform.
 *
 * @param folder where it runs
 * @param environment what it gets besides the environment of the supervisor
 */
public record ChildSpec(
        String name, Path folder, List<String> command, Map<String, String> environment, Readiness readiness) {
    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Services answer over HTTP and lean on the others. */
    boolean isService() {
        return readiness instanceof Readiness.Answers;
    }
}
