package com.dryjets.local.sandbox.network;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Formats usage headers and errors as the Graph API of Facebook and Instagram does. */
final class GraphErrors {

    private GraphErrors() {}

    static void reportLimit(RateLimits.Window window, HttpServerResponse response) {
        int used = 100 * (window.limit() - window.remaining()) / window.limit();
        response.putHeader(
                "X-App-Usage",
                new JsonObject()
                        .put("call_count", used)
                        .put("total_time", used / 2)
                        .put("total_cputime", used / 2)
                        .encode());
    }

    static void refuse(Refusal refusal, HttpServerResponse response) {
        switch (refusal) {
            case Refusal.Unauthorized u -> {
                response.putHeader("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\"");
                send(
                        response,
                        400,
                        error("Invalid OAuth access token - Cannot parse access token", "OAuthException", 190));
            }
            case Refusal.RateLimited limited -> {
                response.putHeader("X-App-Usage", usedUp());
                if (limited.retryAfter().toMinutes() > 0) {
                    response.putHeader(
                            "X-Business-Use-Case-Usage",
                            regainAfter(limited.retryAfter().toMinutes()));
                }
                send(response, 403, error("(#4) Application request limit reached", "OAuthException", 4));
            }
            case Refusal.ServerError e ->
                send(
                        response,
                        500,
                        error("An unexpected error has occurred. Please retry your request later.", "OAuthException", 2)
                                .put("is_transient", true));
            case Refusal.Forbidden forbidden ->
                send(response, 403, error("(#200) " + forbidden.detail(), "OAuthException", 200));
            case Refusal.Invalid invalid ->
                send(response, 400, error("(#100) " + invalid.detail(), "OAuthException", 100));
            case Refusal.NotFound missing ->
                send(
                        response,
                        400,
                        error(
                                        "Unsupported request. Object with ID '" + missing.id()
                                                + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
                                        "GraphMethodException",
                                        100)
                                .put("error_subcode", 33));
        }
    }

    private static String usedUp() {
        return new JsonObject()
                .put("call_count", 100)
                .put("total_time", 50)
                .put("total_cputime", 50)
                .encode();
    }

    private static String regainAfter(long minutes) {
        var use = new JsonObject()
                .put("type", "pages")
                .put("call_count", 100)
                .put("total_time", 50)
                .put("total_cputime", 50)
                .put("estimated_time_to_regain_access", minutes);
        return new JsonObject().put("page", new JsonArray().add(use)).encode();
    }

    private static JsonObject error(String message, String type, int code) {
        return new JsonObject().put("message", message).put("type", type).put("code", code);
    }

    private static void send(HttpServerResponse response, int status, JsonObject error) {
        error.put("fbtrace_id", UUID.randomUUID().toString().substring(0, 11));
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end(new JsonObject().put("error", error).toBuffer());
    }
}
