package com.dryjets.testkit.infra;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;
import java.util.logging.Logger;

/** One PostgreSQL container and one Kafka container for all the tests of a JVM. */
final class SharedContainers {
    // Every test profile has its own class loader, and so its own statics; system properties are the JVM's.
    private static final String STARTED = "dryjets.infra.containers.started";
    private static final String PROBLEM = "dryjets.infra.containers.problem";

    private static final Logger LOG = Logger.getLogger(SharedContainers.class.getName());

    private SharedContainers() {}

    static synchronized Endpoints endpoints() throws IOException {
        // A failure is kept too, or every test class would wait for the same answer again.
        String problem = System.getProperty(PROBLEM);
        if (problem != null) {
            throw new ContainerProblem(problem, null);
        }
        String started = System.getProperty(STARTED);
        return started == null ? start() : read(started);
    }

    private static Endpoints start() throws IOException {
        try {
            Endpoints endpoints = InfraContainers.start();
            StringWriter state = new StringWriter();
            endpoints.toProperties().store(state, null);
            System.setProperty(STARTED, state.toString());
            return endpoints;
        } catch (ContainerProblem e) {
            System.setProperty(PROBLEM, e.getMessage());
            // Said here too: a service's test reports what wraps it, and the sentence is far down in the trace.
            LOG.severe(e.getMessage());
            throw e;
        }
    }

    private static Endpoints read(String started) throws IOException {
        Properties state = new Properties();
        state.load(new StringReader(started));
        return Endpoints.from(state);
    }
}
