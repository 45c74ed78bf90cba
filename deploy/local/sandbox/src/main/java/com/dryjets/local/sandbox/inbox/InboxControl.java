package com.dryjets.local.sandbox.inbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Consumer;

/** Lets tests, demos and benchmarks script the inbox and count what arrived. */
final class InboxControl {

    private static final long MAX_BODY = 16L << 20;

    private final EmailStore store;
    private final MailFaults faults;
    private final Greylist greylist;
    private final ReaderRules readers;

    InboxControl(EmailStore store, MailFaults faults, Greylist greylist, ReaderRules readers) {
        this.store = store;
        this.faults = faults;
        this.greylist = greylist;
        this.readers = readers;
    }

    void mount(Router router) {
        router.route("/sandbox/*").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
        router.get("/sandbox/faults").handler(context -> context.json(new JsonObject().put("items", faults.list())));
        router.post("/sandbox/faults").handler(context -> change(context, faults::add));
        router.delete("/sandbox/faults")
                .handler(context -> change(context, body -> {
                    faults.clear();
                    greylist.clear();
                }));
        router.get("/sandbox/readers").handler(context -> context.json(new JsonObject().put("items", readers.list())));
        router.post("/sandbox/readers").handler(context -> change(context, readers::add));
        router.delete("/sandbox/readers").handler(context -> change(context, body -> readers.clear()));
        router.get("/sandbox/counts").handler(context -> context.json(store.counts()));
        router.post("/sandbox/counts").handler(this::counts);
    }

    private static void change(RoutingContext context, Consumer<JsonObject> change) {
        try {
            JsonObject body = context.body().asJsonObject();
            change.accept(body == null ? new JsonObject() : body);
            context.response().setStatusCode(204).end();
        } catch (IllegalArgumentException | ClassCastException | DecodeException e) {
            context.response().setStatusCode(400).end(String.valueOf(e.getMessage()));
        }
    }

    /** Names which of the recipients in the request received nothing, and which more than one email. */
    private void counts(RoutingContext context) {
        JsonArray lost = new JsonArray();
        JsonArray several = new JsonArray();
        for (Object recipient : context.body().asJsonObject().getJsonArray("recipients", new JsonArray())) {
            int count = store.countFor((String) recipient);
            if (count == 0) {
                lost.add(recipient);
            } else if (count > 1) {
                several.add(recipient);
            }
        }
        context.json(new JsonObject().put("lost", lost).put("several", several));
    }
}
