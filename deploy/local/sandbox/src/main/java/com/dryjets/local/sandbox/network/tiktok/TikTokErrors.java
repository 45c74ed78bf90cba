package com.dryjets.local.sandbox.network.tiktok;

import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * TikTok's envelope of data and error (developers.tiktok.com, "API v2: Error handling", "Direct Post"). A suspicion of spam
 * comes with HTTP 200, so only {@code error.code} tells success, which is {@code ok}.
 */
final class TikTokErrors {

    private TikTokErrors() {}

    static void refuse(Refusal refusal, HttpServerResponse response) {
        switch (refusal) {
            case Refusal.Unauthorized u -> send(response, 401, "access_token_invalid", invalidToken());
            case Refusal.TokenExpired e -> send(response, 401, "access_token_invalid", invalidToken());
            case Refusal.Forbidden forbidden ->
                send(
                        response,
                        401,
                        "scope_not_authorized",
                        "The user did not authorize the scope required for completing this request.");
            case Refusal.RateLimited limited
            when limited.daily() ->
                send(response, 200, "spam_risk_too_many_posts", "The daily post cap from the API is reached.");
            case Refusal.RateLimited limited ->
                send(response, 429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.");
            case Refusal.SpamSuspected spam ->
                send(response, 200, "spam_risk", "The post was identified as a spam risk.");
            case Refusal.Duplicate d -> send(response, 200, "spam_risk", "The post was identified as a spam risk.");
            case Refusal.AccountGone gone ->
                send(response, 200, "spam_risk_user_banned_from_posting", "The user is banned from making new posts.");
            case Refusal.ContentRefused c ->
                send(response, 200, "spam_risk_text", "The text of the post contains a spam risk.");
            case Refusal.ServerError e ->
                send(response, 500, "internal_error", "Something went wrong. Please try again later.");
            case Refusal.RetiredVersion r -> send(response, 404, "invalid_params", "Unsupported path(Janus).");
            case Refusal.Invalid invalid -> send(response, 400, "invalid_params", invalid.detail());
            case Refusal.NotFound missing ->
                send(response, 400, "invalid_publish_id", "The publish_id does not exist: " + missing.id());
            case Refusal.PaymentRequired p -> throw new IllegalStateException("TikTok's API is free of charge.");
        }
    }

    private static String invalidToken() {
        return "The access token is invalid or not found in the request.";
    }

    private static void send(HttpServerResponse response, int status, String code, String message) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(envelope(new JsonObject(), code, message).toBuffer());
    }

    /** Responds with an error of a network rule. */
    static void send(ApiCall call, int status, String code, String message) {
        call.send(status, envelope(new JsonObject(), code, message), Map.of());
    }

    static void ok(ApiCall call, JsonObject data) {
        call.respond(200, envelope(data, "ok", ""));
    }

    private static JsonObject envelope(JsonObject data, String code, String message) {
        String log = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return new JsonObject()
                .put("data", data)
                .put(
                        "error",
                        new JsonObject()
                                .put("code", code)
                                .put("message", message)
                                .put("log_id", log));
    }
}
