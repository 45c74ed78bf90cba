package com.dryjets.testkit.infra;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;
import java.util.logging.Logger;
import org.testcontainers.DockerClientFactory;

/** One PostgreSQL and one Kafka container for all tests of a JVM. */
final class SharedContainers {
    // Every test profile has its own class loader and statics; system properties belong to the whole JVM.
    private static final String STARTED = "dryjets.infra.containers.started";
    private static final String PROBLEM = "dryjets.infra.containers.problem";

    private static final Logger LOG = Logger.getLogger(SharedContainers.class.getName());

    private SharedContainers() {}

    static synchronized Endpoints endpoints() throws IOException {
        // A failure is remembered too, or every test class would wait for it again.
        String problem = System.getProperty(PROBLEM);
        if (problem != null) {
            throw new ContainerProblem(problem, null);
        }
        String started = System.getProperty(STARTED);
        return started == null ? start() : read(started);
    }

    static void pauseBroker() {
        DockerClientFactory.instance()
                .client()
                .pauseContainerCmd(System.getProperty(InfraContainers.BROKER))
                .exec();
    }

    static void unpauseBroker() {
        DockerClientFactory.instance()
                .client()
                .unpauseContainerCmd(System.getProperty(InfraContainers.BROKER))
                .exec();
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
            // Logged here too: a service's test reports the wrapping exception, with this message far down the stack
            // trace.
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
