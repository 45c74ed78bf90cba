package com.dryjets.contracts.problem;

import java.net.URI;
import java.util.Locale;

/** The catalogue of problem types. A type is stable, so clients may switch on it. */
public enum ProblemType {
    BAD_REQUEST(400, "Invalid request"),
    UNAUTHENTICATED(401, "Authentication required"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict with the current state"),
    STALE(412, "Resource has changed"),
    TOO_LARGE(413, "Request too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    RANGE_NOT_SATISFIABLE(416, "Range not satisfiable"),
    UNPROCESSABLE(422, "Unprocessable request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Service unavailable");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A short, human-readable title. */
    public String title() {
        return title;
    }

    /** For example {@code urn:dryjets:problem:not-found}. */
    public URI uri() {
        return URI.create(
                "urn:dryjets:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The type that fits an HTTP status which the framework chose. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
