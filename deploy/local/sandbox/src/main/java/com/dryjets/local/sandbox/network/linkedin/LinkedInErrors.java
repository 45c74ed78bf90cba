package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.http.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Formats errors as LinkedIn does (learn.microsoft.com, "Error handling", "API versioning", "Rate limits", view
 * li-lms-2026-10). The duplicate's body is what the live API returned in 2026.
 */
final class LinkedInErrors {

    /** Names a post that does not exist, as LinkedIn does for a text whose post was deleted. */
    private static final String GHOST = "urn:li:share:7000000000000000000";

    private LinkedInErrors() {}

    static void refuse(Refusal refusal, HttpServerResponse response) {
        switch (refusal) {
            case Refusal.Unauthorized u -> error(response, 401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
            case Refusal.TokenExpired e ->
                error(response, 401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
            case Refusal.RateLimited limited -> limited(response, limited);
            case Refusal.ServerError e -> error(response, 500, 0, "INTERNAL_SERVER_ERROR", "Internal Server Error");
            case Refusal.Forbidden forbidden -> error(response, 403, 100, "ACCESS_DENIED", forbidden.detail());
            case Refusal.AccountGone gone ->
                error(response, 403, 100, "ACCESS_DENIED", "The organization has been deactivated or restricted.");
            case Refusal.SpamSuspected spam ->
                error(
                        response,
                        403,
                        100,
                        "ACCESS_DENIED",
                        "Your access to this feature is temporarily restricted because of unusual activity.");
            case Refusal.ContentRefused content ->
                error(
                        response,
                        422,
                        0,
                        "UNPROCESSABLE_ENTITY",
                        "Content violates LinkedIn's Professional Community Policies");
            case Refusal.Duplicate duplicate -> duplicate(response, duplicate.existing());
            case Refusal.RetiredVersion retired -> retired(response, retired.version());
            case Refusal.Invalid invalid -> error(response, 422, 0, "INVALID_VALUE_FOR_FIELD", invalid.detail());
            case Refusal.NotFound missing ->
                error(response, 404, 0, "NOT_FOUND", "Could not find entity " + missing.id());
            case Refusal.PaymentRequired p -> throw new IllegalStateException("LinkedIn's API is free of charge.");
        }
    }

    private static void limited(HttpServerResponse response, Refusal.RateLimited limited) {
        response.putHeader("Retry-After", String.valueOf(limited.retryAfter().toSeconds()));
        error(
                response,
                429,
                101,
                "TOO_MANY_REQUESTS",
                "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached.");
    }

    private static void duplicate(HttpServerResponse response, String existing) {
        var input = new JsonObject()
                .put("description", "Duplicate post is detected")
                .put("input", new JsonObject())
                .put("code", "DUPLICATE_POST");
        send(
                response,
                422,
                new JsonObject()
                        .put("errorDetailType", "com.linkedin.common.error.BadRequest")
                        .put(
                                "message",
                                "com.linkedin.content.common.exception.BadRequestResponseException: Content is a"
                                        + " duplicate of " + (existing.isEmpty() ? GHOST : existing))
                        .put("errorDetails", new JsonObject().put("inputErrors", new JsonArray(List.of(input))))
                        .put("status", 422));
    }

    /** Answers a request for a version that is not active; a fault does not know which one was requested. */
    private static void retired(HttpServerResponse response, String version) {
        String requested = version.matches("\\d{6}") ? version + "01" : "20240401";
        error(response, 426, 0, "NONEXISTENT_VERSION", "Requested version " + requested + " is not active");
    }

    static void versionMissing(HttpServerResponse response) {
        error(
                response,
                400,
                0,
                "VERSION_MISSING",
                "A version must be present. Please specify a version by adding the LinkedIn-Version header.");
    }

    private static void error(HttpServerResponse response, int status, int service, String code, String message) {
        var body = new JsonObject().put("status", status).put("code", code).put("message", message);
        send(response, status, service == 0 ? body : body.put("serviceErrorCode", service));
    }

    private static void send(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
