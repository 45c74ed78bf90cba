package com.dryjets.kit.problem;

import com.dryjets.contracts.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A refusal with its reason, answered as {@code application/problem+json}. Nothing was changed. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Optional<Duration> retryAfter;

    private Problem(ProblemType type, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
        // A refusal is an answer, not a failure: no stack trace, no suppression.
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Optional.empty());
    }

    /** 400, for one field. */
    public static Problem badField(String pointer, String detail) {
        return badFields(List.of(new FieldError(pointer, detail)));
    }

    /** 400, with every bad field. */
    public static Problem badFields(List<FieldError> errors) {
        return new Problem(ProblemType.BAD_REQUEST, "Some fields are not valid.", errors, Optional.empty());
    }

    /** 403. */
    public static Problem forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    /** 404, also for what belongs to another tenant. */
    public static Problem notFound(String what, Object id) {
        return of(ProblemType.NOT_FOUND, "There is no " + what + " " + id + ".");
    }

    /** 409: legal, but not in the state that the thing is in. */
    public static Problem conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /** 409 with every reason. */
    public static Problem conflict(String detail, List<FieldError> reasons) {
        return new Problem(ProblemType.CONFLICT, detail, reasons, Optional.empty());
    }

    /** 412: the caller saw an older version. */
    public static Problem stale() {
        return of(ProblemType.STALE, "Someone changed it since you read it. Read it again and repeat your change.");
    }

    /** 422: a business rule. */
    public static Problem unprocessable(String detail, List<FieldError> errors) {
        return new Problem(ProblemType.UNPROCESSABLE, detail, errors, Optional.empty());
    }

    /** 429. */
    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        return new Problem(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), Optional.of(retryAfter));
    }

    public ProblemType type() {
        return type;
    }

    /** What is wrong, part by part; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }

    /** When to try again. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
