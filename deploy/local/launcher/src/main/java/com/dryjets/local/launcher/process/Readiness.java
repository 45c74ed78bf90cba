package com.dryjets.local.launcher.process;

import java.net.URI;

/** How a process shows that it can be used. */
public sealed interface Readiness {

    /** It prints a line that begins so. */
    record Says(String beginning) implements Readiness {}

    /** It answers a GET with 200. */
    record Answers(URI address) implements Readiness {}
}
