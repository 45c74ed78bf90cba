package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Account;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A request of an account that passed the gate, and its response. */
final class ApiCall {

    private static final long CLOSE_AFTER_MILLIS = TimeUnit.MINUTES.toMillis(2);

    private final RoutingContext context;
    private final Account account;
    private final NetworkApi api;
    private final boolean withoutResponse;

    ApiCall(RoutingContext context, Account account, NetworkApi api, boolean withoutResponse) {
        this.context = context;
        this.account = account;
        this.api = api;
        this.withoutResponse = withoutResponse;
    }

    Account account() {
        return account;
    }

    String path(String name) {
        return context.pathParam(name);
    }

    /** Returns a parameter from the query, the form or the JSON body, in this order, as the Graph API accepts them. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(context.request().getParam(name))
                .or(() -> Optional.ofNullable(context.request().getFormAttribute(name)))
                .or(() -> Optional.ofNullable(json().getValue(name)).map(Object::toString));
    }

    /**
     * Returns the JSON body. A missing or invalid body is empty, so that the check for required parameters rejects it.
     */
    JsonObject json() {
        try {
            JsonObject body = context.body().asJsonObject();
            return body == null ? new JsonObject() : body;
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }

    String header(String name) {
        return Optional.ofNullable(context.request().getHeader(name)).orElse("");
    }

    /** Runs blocking work, such as waiting for the disk, off the event loop and passes its result to {@code then}. */
    <T> void work(Callable<T> work, Consumer<T> then) {
        context.vertx().executeBlocking(work).onSuccess(then::accept).onFailure(context::fail);
    }

    void respond(int status, JsonObject body) {
        respond(status, body, Map.of());
    }

    void respond(int status, JsonObject body, Map<String, String> headers) {
        if (withoutResponse) {
            // The caller times out first; this only keeps abandoned connections from piling up.
            context.vertx()
                    .setTimer(
                            CLOSE_AFTER_MILLIS,
                            timer -> context.request().connection().close());
            return;
        }
        var response = context.response().setStatusCode(status);
        headers.forEach(response::putHeader);
        if (body == null) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(body.toBuffer());
        }
    }

    void refuse(Refusal refusal) {
        api.refuse(refusal, context.response());
    }
}
