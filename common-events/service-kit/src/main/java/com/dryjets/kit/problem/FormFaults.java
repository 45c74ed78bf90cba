package com.dryjets.kit.problem;

import java.io.IOException;
import java.util.Optional;

/** Tells forms that a client broke from files that the service cannot read or write: the framework fails alike. */
final class FormFaults {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private FormFaults() {}

    /** The problem with a multipart form; empty if the failure is another one. */
    static Optional<Problem> of(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        // The parser itself failed, and nothing that it called.
        boolean isMalformed = failure instanceof IOException
                && trace.length > 0
                && trace[0].getClassName().startsWith(PARSER);
        return isMalformed
                ? Optional.of(Problem.badField(
                        "", "The form is not valid multipart/form-data, or ends before its last part."))
                : Optional.empty();
    }
}
