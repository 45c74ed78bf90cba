package com.dryjets.kit.problem;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.work.Failures;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every failure of a request to problem details. Internal details stay in the log, under the trace id. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Long enough for a restart of PostgreSQL, short enough for a person who waits. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return ProblemBody.response(problem);
    }

    @ServerExceptionMapper({ResteasyReactiveViolationException.class, ConstraintViolationException.class})
    Response invalid(ConstraintViolationException invalid) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .toList();
        return ProblemBody.response(Problem.badFields(errors));
    }

    // The subclasses are listed because the framework has its own mappers for them.
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class, InvalidDefinitionException.class})
    Response unreadable(JacksonException unreadable) {
        Optional<Problem> refusal = refusal(unreadable);
        if (refusal.isPresent()) {
            return problem(refusal.get());
        }
        return ProblemBody.response(Problem.badFields(List.of(JsonFaults.of(unreadable))));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception refused) {
        return ProblemBody.builder(
                        ProblemType.UNAUTHENTICATED, "Send a valid token as Authorization: Bearer.", List.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return ProblemBody.response(Problem.forbidden("Your role does not allow this."));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException lost) {
        return ProblemBody.response(Problem.stale());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        ProblemType type = ProblemType.ofStatus(status);
        return ProblemBody.builder(type, type.title() + ".", List.of())
                .status(status)
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        Optional<Problem> refusal = refusal(failure).or(() -> FormFaults.of(failure));
        if (refusal.isPresent()) {
            return problem(refusal.get());
        }
        if (Failures.isUnavailable(failure)) {
            LOG.warnf("Request failed; database or broker unavailable reason=%s", failure);
            return ProblemBody.response(Problem.unavailable("The service is temporarily unavailable.", RETRY_AFTER));
        }
        LOG.error("Request failed", failure);
        return ProblemBody.builder(ProblemType.INTERNAL, "Include the trace id when you report this.", List.of())
                .build();
    }

    /** The problem that a library has wrapped, such as a body that turned out to be too large while it was parsed. */
    private static Optional<Problem> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        // The path starts with the method and its parameter, followed by the fields of the body.
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        if (nodes.size() == 1 && isBody(violation)) {
            return new FieldError("", violation.getMessage());
        }
        boolean inBody = nodes.size() > 1;
        String path =
                nodes.stream().skip(inBody ? 1 : 0).map(ProblemMappers::segment).collect(Collectors.joining("/"));
        return new FieldError(inBody ? "/" + path : "?" + path, violation.getMessage());
    }

    /** Returns whether the violation concerns the body as a whole: only bodies are records. */
    private static boolean isBody(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        return nodes.next() instanceof Path.MethodNode method
                && nodes.next() instanceof Path.ParameterNode parameter
                && method.getParameterTypes().get(parameter.getParameterIndex()).isRecord();
    }

    private static String segment(Path.Node node) {
        String index = node.getIndex() == null ? "" : node.getIndex() + "/";
        String name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : node.getName();
        return name.isEmpty() && !index.isEmpty() ? index.substring(0, index.length() - 1) : index + name;
    }
}
