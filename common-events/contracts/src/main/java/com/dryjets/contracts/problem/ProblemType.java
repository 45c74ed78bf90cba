package com.dryjets.contracts.problem;

import java.net.URI;
import java.util.Locale;

/** The catalogue of errors that the gateways answer; the type is stable, clients may switch on it. */
public enum ProblemType {
    BAD_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "Your role does not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This method is not available here"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is available"),
    CONFLICT(409, "Not possible in this state"),
    STALE(412, "It was changed in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This format is not understood"),
    UNPROCESSABLE(422, "A rule does not allow this"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available at the moment");

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

    /** What it is, in a few words for people. */
    public String title() {
        return title;
    }

    /** For example {@code urn:dryjets:problem:not-found}. */
    public URI uri() {
        return URI.create(
                "urn:dryjets:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The type of an HTTP status, for answers that no rule of ours made. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
