package com.dryjets.testkit.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainerProblemTest {

    @Test
    void saysInOneLineWhichImageIsMissingAndWhatTheEngineSaid() {
        IllegalStateException engine = new IllegalStateException("Status 500: no such\nhost\n");

        assertThat(ContainerProblem.noImage("postgres:18-alpine", engine))
                .hasMessage(
                        "INFRA=containers needs the image postgres:18-alpine, which the engine neither has nor could "
                                + "pull (IllegalStateException: Status 500: no such host): name one that it has by "
                                + "INFRA_POSTGRES_IMAGE or INFRA_KAFKA_IMAGE, or leave INFRA unset to use the built-in "
                                + "PostgreSQL and Kafka.");
    }

    @Test
    void namesWhatDidNotStartAndWhy() {
        IllegalStateException why = new IllegalStateException("no space left");

        assertThat(ContainerProblem.notStarted(new IllegalArgumentException("Can't get image ryuk", why)))
                .hasMessageContaining(
                        "IllegalArgumentException: Can't get image ryuk; IllegalStateException: no space");
    }
}
