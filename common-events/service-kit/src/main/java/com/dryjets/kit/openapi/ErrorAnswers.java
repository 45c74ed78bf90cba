package com.dryjets.kit.openapi;

/**
 * Names the error answers that the documents of all services share. A resource refers to one by name:
 * {@code @APIResponse(responseCode = "409", ref = ErrorAnswers.CONFLICT)}.
 */
public final class ErrorAnswers {

    /** 400. */
    public static final String BAD_REQUEST = "BadRequest";

    /** 401. */
    public static final String UNAUTHENTICATED = "Unauthenticated";

    /** 403. */
    public static final String FORBIDDEN = "Forbidden";

    /** 404. */
    public static final String NOT_FOUND = "NotFound";

    /** 406. */
    public static final String NOT_ACCEPTABLE = "NotAcceptable";

    /** 409. */
    public static final String CONFLICT = "Conflict";

    /** 412. */
    public static final String PRECONDITION_FAILED = "PreconditionFailed";

    /** 413. */
    public static final String TOO_LARGE = "TooLarge";

    /** 415. */
    public static final String UNSUPPORTED_MEDIA_TYPE = "UnsupportedMediaType";

    /** 422. */
    public static final String UNPROCESSABLE = "Unprocessable";

    /** 429. */
    public static final String TOO_MANY_REQUESTS = "TooManyRequests";

    /** 503. */
    public static final String UNAVAILABLE = "Unavailable";

    /** Every other error. */
    public static final String UNEXPECTED = "Unexpected";

    static final String PROBLEM = "ProblemBody";

    private ErrorAnswers() {}
}
