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

/** One request of an account that passed the gate, and its one answer. */
final class Call {

    private static final long SILENCE_MILLIS = TimeUnit.MINUTES.toMillis(2);

    private final RoutingContext context;
    private final Account account;
    private final Wire wire;
    private final boolean silent;

    Call(RoutingContext context, Account account, Wire wire, boolean silent) {
        this.context = context;
        this.account = account;
        this.wire = wire;
        this.silent = silent;
    }

    Account account() {
        return account;
    }

    String path(String name) {
        return context.pathParam(name);
    }

    /** A parameter from the query, the form or the JSON body, in this order, as the Graph API takes them. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(context.request().getParam(name))
                .or(() -> Optional.ofNullable(context.request().getFormAttribute(name)))
                .or(() -> Optional.ofNullable(json().getValue(name)).map(Object::toString));
    }

    /** The JSON body; an absent or broken one is empty, and fails on the parameters that it lacks. */
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

    /** Does slow work, such as waiting for the disk, off the event loop and hands its result on. */
    <T> void work(Callable<T> work, Consumer<T> then) {
        context.vertx().executeBlocking(work).onSuccess(then::accept).onFailure(context::fail);
    }

    void answer(int status, JsonObject body) {
        answer(status, body, Map.of());
    }

    void answer(int status, JsonObject body, Map<String, String> headers) {
        if (silent) {
            // The caller's own time-out comes first; this one only keeps forgotten connections from piling up.
            context.vertx()
                    .setTimer(
                            SILENCE_MILLIS,
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
        wire.refuse(refusal, context.response());
    }
}
