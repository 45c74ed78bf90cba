package com.dryjets.testkit.infra;

import java.util.Objects;
import java.util.stream.Stream;

/** Finds the process of the whole build, so that shared servers live exactly as long as the build. */
final class BuildProcess {
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private BuildProcess() {}

    /**
     * Returns the nearest Maven above this process (surefire forks through a shell, so it may not be the parent), or
     * this process if there is none, as in an IDE.
     */
    static ProcessHandle nearest() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.iterate(
                        self, Objects::nonNull, process -> process.parent().orElse(null))
                .skip(1)
                .filter(process -> process.info().commandLine().orElse("").contains(MAVEN))
                .findFirst()
                .orElse(self);
    }
}
