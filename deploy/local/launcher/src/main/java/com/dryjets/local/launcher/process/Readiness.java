package com.dryjets.local.launcher.process;

import java.net.URI;

/** How a process signals that it is ready. */
public sealed interface Readiness {

    /** It prints a line with this prefix. */
    record PrintsLine(String prefix) implements Readiness {}

    /**
     * It responds to a GET with 200.
     *
     * @param liveness responds with 503 once the process can only be helped by a restart
     */
    record RespondsOk(URI address, URI liveness) implements Readiness {}
}
