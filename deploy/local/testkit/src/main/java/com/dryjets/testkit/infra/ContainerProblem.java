package com.dryjets.testkit.infra;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Explains in one sentence why {@code INFRA=containers} could not start the servers, and what to do. */
final class ContainerProblem extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private static final String ALTERNATIVE = "or unset INFRA to use the built-in PostgreSQL and Kafka.";

    ContainerProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static ContainerProblem noEngine(Throwable cause) {
        return new ContainerProblem(
                "INFRA=containers needs a running container engine such as Docker. Start one, " + ALTERNATIVE, cause);
    }

    static ContainerProblem noImage(String image, Throwable cause) {
        return new ContainerProblem(
                "INFRA=containers needs the image %s, which could not be pulled (%s). ".formatted(image, reason(cause))
                        + "Set INFRA_POSTGRES_IMAGE or INFRA_KAFKA_IMAGE to an available image, "
                        + ALTERNATIVE,
                cause);
    }

    static ContainerProblem notStarted(Throwable cause) {
        return new ContainerProblem(
                "INFRA=containers could not start the containers (%s). Fix that, %s"
                        .formatted(reason(cause), ALTERNATIVE),
                cause);
    }

    // The wrapping exception names the image or container; the root cause says why.
    private static String reason(Throwable cause) {
        String subject = ExceptionUtils.getMessage(cause);
        String rootCause = ExceptionUtils.getRootCauseMessage(cause);
        String reason = subject.equals(rootCause) ? rootCause : subject + "; " + rootCause;
        return reason.strip().replaceAll("\\s+", " ");
    }
}
