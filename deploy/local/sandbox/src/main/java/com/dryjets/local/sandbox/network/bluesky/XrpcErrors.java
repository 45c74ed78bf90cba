package com.dryjets.local.sandbox.network.bluesky;

import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/** Errors and limit headers of XRPC as @atproto/pds sends them (atproto.com, "HTTP API (XRPC)", "Rate Limits"). */
final class XrpcErrors {

    private static final String POLICY = ";w=900";

    private XrpcErrors() {}

    static void reportLimit(RateLimits.Usage usage, HttpServerResponse response) {
        limit(
                response,
                usage.window().limit(),
                usage.window().remaining(),
                usage.window().resetsAt());
    }

    private static void limit(HttpServerResponse response, int limit, int remaining, Instant resetsAt) {
        response.putHeader("RateLimit-Limit", String.valueOf(limit))
                .putHeader("RateLimit-Remaining", String.valueOf(Math.max(0, remaining)))
                .putHeader(
                        "RateLimit-Reset",
                        String.valueOf(resetsAt.plusMillis(999).getEpochSecond()))
                .putHeader("RateLimit-Policy", limit + POLICY);
    }

    static void refuse(Refusal refusal, boolean withToken, HttpServerResponse response) {
        switch (refusal) {
            case Refusal.Unauthorized u
            when !withToken -> error(response, 401, "AuthMissing", "Authentication Required");
            case Refusal.Unauthorized u -> error(response, 400, "InvalidToken", "Token could not be verified");
            case Refusal.TokenExpired e -> error(response, 400, "ExpiredToken", "Token has expired");
            case Refusal.AccountGone gone -> error(response, 401, "AccountTakedown", "Account has been taken down");
            case Refusal.RateLimited limited -> {
                limit(response, limited.limit(), 0, limited.resetsAt());
                error(response, 429, "RateLimitExceeded", "Rate Limit Exceeded");
            }
            case Refusal.ServerError e -> error(response, 500, "InternalServerError", "Internal Server Error");
            case Refusal.Forbidden forbidden -> error(response, 403, "Forbidden", forbidden.detail());
            case Refusal.RetiredVersion r -> error(response, 501, "MethodNotImplemented", "Method Not Implemented");
            case Refusal.NotFound missing ->
                error(response, 400, "RecordNotFound", "Could not locate record: " + missing.id());
            case Refusal.Invalid invalid -> error(response, 400, "InvalidRequest", invalid.detail());
            case Refusal.SpamSuspected s -> invalid(response, "This account may not post right now");
            case Refusal.ContentRefused c -> invalid(response, "Unacceptable slur in record");
            case Refusal.Duplicate d -> invalid(response, "Record already exists");
            case Refusal.PaymentRequired p -> throw new IllegalStateException("Bluesky is free of charge.");
        }
    }

    private static void invalid(HttpServerResponse response, String message) {
        error(response, 400, "InvalidRequest", message);
    }

    private static void error(HttpServerResponse response, int status, String error, String message) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body(error, message).toBuffer());
    }

    static void send(ApiCall call, int status, String error, String message) {
        call.send(status, body(error, message), Map.of());
    }

    private static JsonObject body(String error, String message) {
        return new JsonObject().put("error", error).put("message", message);
    }
}
