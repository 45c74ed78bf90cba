package com.dryjets.testkit.infra;

import java.util.Objects;
import java.util.stream.Stream;

/** Finds the process that a whole build hangs on, so that what is shared lives exactly as long as it does. */
final class BuildProcess {
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private BuildProcess() {}

    /**
     * The nearest Maven above this process (which surefire forks through a shell, so it need not be the parent); without
     * one, as in an IDE, this process itself.
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
