package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * Formats usage headers and errors as the Graph API does (developers.facebook.com, "Handling Errors", "Rate Limits", and
 * for Instagram "Error Codes" of 2 June 2026).
 */
final class GraphErrors {

    private GraphErrors() {}

    static void reportLimit(RateLimits.Usage usage, Network network, String account, HttpServerResponse response) {
        RateLimits.Window window = usage.window();
        int used = window.limit() == 0 ? 100 : 100 * window.used() / window.limit();
        response.putHeader("X-App-Usage", use(used).encode());
        response.putHeader("X-Business-Use-Case-Usage", business(network, account, used, 0));
    }

    private static JsonObject use(int percent) {
        return new JsonObject()
                .put("call_count", percent)
                .put("total_time", percent / 2)
                .put("total_cputime", percent / 2);
    }

    private static String business(Network network, String account, int percent, long minutes) {
        JsonObject use = use(percent)
                .put("type", network == Network.INSTAGRAM ? "instagram" : "pages")
                .put("estimated_time_to_regain_access", minutes);
        return new JsonObject().put(account, new JsonArray().add(use)).encode();
    }

    static void refuse(Refusal refusal, Network network, HttpServerResponse response) {
        boolean instagram = network == Network.INSTAGRAM;
        switch (refusal) {
            case Refusal.Unauthorized u ->
                token(response, GraphError.of(190, "Invalid OAuth access token - Cannot parse access token"));
            case Refusal.TokenExpired e -> token(response, expired());
            case Refusal.AccountGone gone -> gone(response, instagram);
            case Refusal.RateLimited limited when limited.daily() -> daily(response, instagram);
            case Refusal.RateLimited limited -> limited(response, network, limited);
            case Refusal.Forbidden forbidden -> forbidden(response, instagram, forbidden.detail());
            case Refusal.SpamSuspected spam -> spam(response, instagram);
            case Refusal.ContentRefused content -> content(response, instagram);
            case Refusal.Duplicate duplicate -> send(response, 400, duplicate());
            case Refusal.RetiredVersion retired -> send(response, 400, retired());
            case Refusal.ServerError e -> send(response, 500, unexpected());
            case Refusal.Invalid invalid -> send(response, 400, GraphError.of(100, "(#100) " + invalid.detail()));
            case Refusal.NotFound missing -> send(response, 400, missing(missing.id()));
            case Refusal.PaymentRequired p -> throw new IllegalStateException("The Graph API is free of charge.");
        }
    }

    private static GraphError expired() {
        String message = "Error validating access token: Session has expired. The current time is ";
        return GraphError.of(190, message + Instant.now() + ".").subcode(463);
    }

    private static void gone(HttpServerResponse response, boolean instagram) {
        if (instagram) {
            send(
                    response,
                    400,
                    GraphError.of(25, "The Instagram account is restricted.").subcode(2207050));
            return;
        }
        String message = "Error validating access token: You cannot access the app till you log in to www.facebook.com"
                + " and follow the instructions given.";
        token(response, GraphError.of(190, message).subcode(459));
    }

    private static void forbidden(HttpServerResponse response, boolean instagram, String detail) {
        send(response, 403, instagram ? GraphError.of(10, "(#10) " + detail) : GraphError.of(200, "(#200) " + detail));
    }

    private static GraphError duplicate() {
        return GraphError.of(506, "(#506) Duplicate status message")
                .user(
                        "Duplicate Status Update",
                        "This status update is identical to the last one you posted. Try posting something different,"
                                + " or delete your previous update.");
    }

    private static GraphError retired() {
        return GraphError.of(
                2635, "(#2635) You are calling a deprecated version of the API. Please update to the latest version.");
    }

    private static GraphError unexpected() {
        return GraphError.of(2, "An unexpected error has occurred. Please retry your request later.")
                .transientError();
    }

    private static GraphError missing(String id) {
        return GraphError.of(
                        100,
                        "Unsupported request. Object with ID '" + id
                                + "' does not exist, cannot be loaded due to missing permissions, or does not support"
                                + " this operation")
                .type("GraphMethodException")
                .subcode(33);
    }

    private static void token(HttpServerResponse response, GraphError error) {
        response.putHeader("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\"");
        send(response, 400, error);
    }

    private static void daily(HttpServerResponse response, boolean instagram) {
        String reached =
                "You reached maximum number of posts that is allowed to be published by Content Publishing API.";
        send(
                response,
                400,
                instagram
                        ? GraphError.of(9, "Application request limit reached")
                                .subcode(2207042)
                                .user("Cannot Publish", reached)
                        : GraphError.of(341, "(#341) Feed action request limit reached"));
    }

    private static void limited(HttpServerResponse response, Network network, Refusal.RateLimited limited) {
        response.putHeader("X-App-Usage", use(100).encode());
        long minutes = limited.retryAfter().toMinutes();
        if (minutes > 0) {
            response.putHeader("X-Business-Use-Case-Usage", business(network, "account", 100, minutes));
        }
        send(
                response,
                403,
                GraphError.of(4, "(#4) Application request limit reached").transientError());
    }

    private static void spam(HttpServerResponse response, boolean instagram) {
        send(
                response,
                400,
                instagram
                        ? GraphError.of(4, "Application request limit reached")
                                .subcode(2207051)
                                .user(
                                        "Action is blocked",
                                        "We restrict certain activity to protect our community. Tell us if you think we"
                                                + " made a mistake.")
                        : GraphError.of(368, "The action attempted has been deemed abusive or is otherwise disallowed")
                                .subcode(1390008)
                                .user(
                                        "You can't use this feature right now",
                                        "To help protect the community from spam, we limit how often you can post."));
    }

    private static void content(HttpServerResponse response, boolean instagram) {
        send(
                response,
                400,
                instagram
                        ? GraphError.of(36003, "The aspect ratio is not supported.")
                                .subcode(2207009)
                                .user(
                                        "Aspect ratio not supported",
                                        "The submitted image with aspect ratio ('9/16') cannot be published. Please"
                                                + " submit an image with a valid aspect ratio.")
                        : GraphError.of(
                                1609005,
                                "(#1609005) Error Posting Link: There was a problem scraping data from"
                                        + " the provided link."));
    }

    static void send(HttpServerResponse response, int status, GraphError error) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end(error.envelope().toBuffer());
    }
}
