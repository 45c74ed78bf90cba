package com.dryjets.testkit.infra;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why {@code INFRA=containers} gave no servers, and what to do about it. */
final class ContainerProblem extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private static final String OTHERWISE = "or leave INFRA unset to use the built-in PostgreSQL and Kafka.";

    ContainerProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static ContainerProblem noEngine(Throwable cause) {
        return new ContainerProblem(
                "INFRA=containers needs a container engine such as Docker, and none answers: start one, " + OTHERWISE,
                cause);
    }

    static ContainerProblem noImage(String image, Throwable cause) {
        return new ContainerProblem(
                "INFRA=containers needs the image %s, which the engine neither has nor could pull (%s): "
                                .formatted(image, reason(cause))
                        + "name one that it has by INFRA_POSTGRES_IMAGE or INFRA_KAFKA_IMAGE, "
                        + OTHERWISE,
                cause);
    }

    static ContainerProblem notStarted(Throwable cause) {
        return new ContainerProblem(
                "INFRA=containers: the containers did not start (%s): mend that, %s"
                        .formatted(reason(cause), OTHERWISE),
                cause);
    }

    // What wraps it says which image or container it is about; what lies at the root says why.
    private static String reason(Throwable cause) {
        String about = ExceptionUtils.getMessage(cause);
        String why = ExceptionUtils.getRootCauseMessage(cause);
        String reason = about.equals(why) ? why : about + "; " + why;
        return reason.strip().replaceAll("\\s+", " ");
    }
}
