package com.dryjets.local.sandbox.network.x;

import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * X's problem bodies and limit headers (docs.x.com, "Response codes and errors", "Rate limits", API 2.168). The bodies of
 * 402 and of a duplicate are what the live API returned in 2026.
 */
final class XProblems {

    private XProblems() {}

    static void reportLimit(RateLimits.Usage usage, HttpServerResponse response) {
        limits(response, "x-rate-limit", usage.window());
        if (usage.day() != null) {
            limits(response, "x-user-limit-24hour", usage.day());
            limits(response, "x-app-limit-24hour", usage.day());
        }
    }

    private static void limits(HttpServerResponse response, String prefix, RateLimits.Window window) {
        response.putHeader(prefix + "-limit", String.valueOf(window.limit()))
                .putHeader(prefix + "-remaining", String.valueOf(Math.max(0, window.remaining())))
                .putHeader(
                        prefix + "-reset",
                        String.valueOf(window.resetsAt().plusMillis(999).getEpochSecond()));
    }

    static void refuse(Refusal refusal, HttpServerResponse response) {
        switch (refusal) {
            case Refusal.Unauthorized u -> problem(response, 401, "Unauthorized", "Unauthorized");
            case Refusal.TokenExpired e -> problem(response, 401, "Unauthorized", "Unauthorized");
            case Refusal.PaymentRequired p -> send(response, 402, credits());
            case Refusal.Duplicate d ->
                problem(response, 403, "Forbidden", "You are not allowed to create a Tweet with duplicate content.");
            case Refusal.Forbidden forbidden -> problem(response, 403, "Forbidden", forbidden.detail());
            case Refusal.ContentRefused c ->
                problem(response, 403, "Forbidden", "Your post violates the X Rules and was not published.");
            case Refusal.SpamSuspected s ->
                problem(
                        response,
                        403,
                        "Forbidden",
                        "This request looks like it might be automated. To protect our users from spam and other"
                                + " malicious activity, we can't complete this action right now. Please try again later.");
            case Refusal.AccountGone gone ->
                problem(
                        response,
                        403,
                        "Forbidden",
                        "Your account is suspended and is not permitted to access this feature.");
            case Refusal.RateLimited limited -> tooMany(response, limited);
            case Refusal.ServerError e -> problem(response, 503, "Service Unavailable", "Service Unavailable");
            case Refusal.RetiredVersion r ->
                problem(
                        response,
                        410,
                        "Gone",
                        "This endpoint has been retired. See https://docs.x.com/x-api/migrate for its replacement.");
            case Refusal.NotFound missing -> problem(response, 404, "Not Found Error", missing.id());
            case Refusal.Invalid invalid -> send(response, 400, invalid(invalid));
        }
    }

    private static void tooMany(HttpServerResponse response, Refusal.RateLimited limited) {
        var full = new RateLimits.Window(limited.limit(), 0, limited.resetsAt());
        var open = new RateLimits.Window(limited.limit(), limited.limit() - 1, limited.resetsAt());
        limits(response, "x-rate-limit", limited.daily() ? open : full);
        if (limited.daily()) {
            limits(response, "x-user-limit-24hour", full);
        }
        problem(response, 429, "Too Many Requests", "Too Many Requests");
    }

    private static JsonObject credits() {
        return new JsonObject()
                .put("title", "Payment Required")
                .put("detail", "credits depleted")
                .put("type", "https://api.x.com/2/problems/credits-depleted")
                .put("status", 402);
    }

    private static JsonObject invalid(Refusal.Invalid invalid) {
        var error = new JsonObject()
                .put("message", invalid.detail())
                .put("parameters", new JsonObject().put(invalid.parameter(), new JsonArray()));
        return new JsonObject()
                .put("errors", new JsonArray(List.of(error)))
                .put("title", "Invalid Request")
                .put("detail", "One or more parameters to your request was invalid.")
                .put("type", "https://api.x.com/2/problems/invalid-request");
    }

    /** Describes a post that cannot be returned, beside those that can. */
    static JsonObject missing(String id) {
        return new JsonObject()
                .put("value", id)
                .put("detail", "Could not find tweet with id: [" + id + "].")
                .put("title", "Not Found Error")
                .put("resource_type", "tweet")
                .put("parameter", "id")
                .put("resource_id", id)
                .put("type", "https://api.x.com/2/problems/resource-not-found");
    }

    /** Describes private metrics that X does not report any more. */
    static JsonObject noPrivateMetrics(String id) {
        String field = "non_public_metrics.impression_count";
        return new JsonObject()
                .put("value", id)
                .put(
                        "detail",
                        "Sorry, you are not authorized to access '" + field + "' on the Tweet with id: [" + id + "].")
                .put("title", "Field Authorization Error")
                .put("resource_type", "tweet")
                .put("parameter", "id")
                .put("resource_id", id)
                .put("section", "data")
                .put("field", field)
                .put("type", "https://api.x.com/2/problems/not-authorized-for-field");
    }

    private static void problem(HttpServerResponse response, int status, String title, String detail) {
        send(
                response,
                status,
                new JsonObject()
                        .put("title", title)
                        .put("detail", detail)
                        .put("type", "about:blank")
                        .put("status", status));
    }

    private static void send(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(body.toBuffer());
    }
}
