package com.dryjets.kit.problem;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.contracts.value.InvalidValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A refused request, answered as {@code application/problem+json}. Nothing was changed. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Enough to repair a request by; a long list of invalid elements must not make a long answer. */
    private static final int MOST_ERRORS = 100;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Optional<Duration> retryAfter;
    private final transient Map<String, String> members;

    private Problem(ProblemType type, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
        this(type, detail, errors, retryAfter, Map.of());
    }

    private Problem(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            Optional<Duration> retryAfter,
            Map<String, String> members) {
        // A refusal is an expected answer, so it carries no stack trace and no suppressed exceptions.
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors.stream().limit(MOST_ERRORS).toList();
        this.retryAfter = retryAfter;
        this.members = Map.copyOf(members);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Optional.empty());
    }

    /** 400, for one field. */
    public static Problem badField(String pointer, String detail) {
        return badFields(List.of(new FieldError(pointer, detail)));
    }

    /** 400, with every bad field, at most a hundred. */
    public static Problem badFields(List<FieldError> errors) {
        return new Problem(ProblemType.BAD_REQUEST, "Some fields are invalid.", errors, Optional.empty());
    }

    /** Answers the value if it follows a shared rule, such as {@code TimeZones.require(name)}; else 400 for the field. */
    public static <T> T valid(String pointer, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (InvalidValue e) {
            throw badField(pointer, e.getMessage());
        }
    }

    /** 403. */
    public static Problem forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    /** 404, also for a resource of another tenant. */
    public static Problem notFound(String what, Object id) {
        return of(ProblemType.NOT_FOUND, capitalised(what) + " " + id + " not found.");
    }

    /** 409: not allowed in the current state. */
    public static Problem conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /** 409: not allowed now, but soon. */
    public static Problem conflict(String detail, Duration retryAfter) {
        return new Problem(ProblemType.CONFLICT, detail, List.of(), Optional.of(retryAfter));
    }

    /** 409 with every reason. */
    public static Problem conflict(String detail, List<FieldError> reasons) {
        return new Problem(ProblemType.CONFLICT, detail, reasons, Optional.empty());
    }

    /** 412: the caller saw an older version. */
    public static Problem stale() {
        return of(
                ProblemType.STALE,
                "The resource has changed since you read it. Read it again and reapply your change.");
    }

    /** 422: a business rule. */
    public static Problem unprocessable(String detail, List<FieldError> errors) {
        return new Problem(ProblemType.UNPROCESSABLE, detail, errors, Optional.empty());
    }

    /** 429. */
    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        return new Problem(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), Optional.of(retryAfter));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** 503: the database, the broker or another dependency cannot be used at the moment. */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(ProblemType.UNAVAILABLE, detail, List.of(), Optional.of(retryAfter));
    }

    /** Returns the problem with a member of its own (RFC 9457, 3.2), such as a code that clients word themselves. */
    public Problem with(String member, Enum<?> code) {
        Map<String, String> more = new TreeMap<>(members);
        more.put(member, code.name());
        return new Problem(type, getMessage(), errors, retryAfter, more);
    }

    public ProblemType type() {
        return type;
    }

    /** The invalid fields, at most a hundred; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the answer by name. */
    public Map<String, String> members() {
        return members;
    }

    /** How long to wait before a retry. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
