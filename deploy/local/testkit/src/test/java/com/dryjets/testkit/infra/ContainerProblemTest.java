package com.dryjets.testkit.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainerProblemTest {

    @Test
    void reportsMissingImageAndEngineErrorInOneLine() {
        IllegalStateException engine = new IllegalStateException("Status 500: no such\nhost\n");

        assertThat(ContainerProblem.noImage("postgres:18-alpine", engine))
                .hasMessage("INFRA=containers needs the image postgres:18-alpine, which could not be "
                        + "pulled (IllegalStateException: Status 500: no such host). Set "
                        + "INFRA_POSTGRES_IMAGE or INFRA_KAFKA_IMAGE to an available image, or unset INFRA to use the built-in "
                        + "PostgreSQL and Kafka.");
    }

    @Test
    void reportsWhichContainerFailedAndWhy() {
        IllegalStateException cause = new IllegalStateException("no space left");

        assertThat(ContainerProblem.notStarted(new IllegalArgumentException("Can't get image ryuk", cause)))
                .hasMessageContaining(
                        "IllegalArgumentException: Can't get image ryuk; IllegalStateException: no space");
    }
}
