package com.dryjets.local.sandbox.network.graph;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** An error of the Graph API, built up from its code. */
record GraphError(JsonObject fields) {

    static GraphError of(int code, String message) {
        return new GraphError(new JsonObject()
                .put("message", message)
                .put("type", "OAuthException")
                .put("code", code)
                .put("is_transient", false));
    }

    GraphError subcode(int subcode) {
        return with("error_subcode", subcode);
    }

    GraphError type(String type) {
        return with("type", type);
    }

    GraphError user(String title, String message) {
        return with("error_user_title", title).with("error_user_msg", message);
    }

    GraphError transientError() {
        return with("is_transient", true);
    }

    private GraphError with(String name, Object value) {
        return new GraphError(fields.copy().put(name, value));
    }

    /** Returns the body of the response, with a trace id. */
    JsonObject envelope() {
        String trace = "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        return new JsonObject().put("error", fields.copy().put("fbtrace_id", trace));
    }
}
