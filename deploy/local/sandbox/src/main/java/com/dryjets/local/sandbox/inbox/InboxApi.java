package com.dryjets.local.sandbox.inbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Serves the inbox over HTTP: pages for people, JSON and the readers' own counts for tests. */
final class InboxApi {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final EmailStore store;
    private final ReaderActionLog log;
    private final Readers readers;

    InboxApi(EmailStore store, ReaderActionLog log, Readers readers) {
        this.store = store;
        this.log = log;
        this.readers = readers;
    }

    /** A page of emails with the cursor of the next page. */
    private record Page(List<Email> emails, String nextCursor) {}

    void mount(Router router) {
        router.get("/api/messages").handler(this::list);
        router.get("/api/messages/:id").handler(context -> withEmail(context, this::read));
        router.get("/api/stats").handler(this::stats);
        router.get("/").handler(this::listPage);
        router.get("/messages/:id").handler(context -> withEmail(context, this::emailPage));
        router.get("/messages/:id/html").handler(context -> withEmail(context, this::emailBody));
        router.get("/messages/:id/raw").handler(context -> withEmail(context, this::emailSource));
    }

    private Page page(RoutingContext context) {
        int limit = Math.clamp(number(context, "limit").orElse((long) DEFAULT_LIMIT), 1, MAX_LIMIT);
        long before = number(context, "cursor").orElse(Long.MAX_VALUE);
        List<Email> found = store.page(campaign(context), before, limit + 1);
        List<Email> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown, found.size() > limit ? String.valueOf(shown.getLast().number()) : null);
    }

    private static Optional<Long> number(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getParam(name))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static String campaign(RoutingContext context) {
        return context.request().getParam("campaign", "");
    }

    private void list(RoutingContext context) {
        Page page = page(context);
        var items = new JsonArray();
        page.emails().forEach(email -> items.add(email.toJson()));
        context.json(new JsonObject().put("items", items).put("nextCursor", page.nextCursor()));
    }

    private void read(RoutingContext context, Email email) {
        ParsedEmail parsed = ParsedEmail.read(store.raw(email));
        var headers = new JsonArray();
        parsed.headers()
                .forEach(field ->
                        headers.add(new JsonObject().put("name", field.name()).put("value", field.value())));
        context.json(email.toJson()
                .put("headers", headers)
                .put("text", parsed.text())
                .put("html", parsed.html()));
    }

    private void stats(RoutingContext context) {
        String campaign = campaign(context);
        List<Email> all = store.all().stream()
                .filter(email -> campaign.isEmpty() || email.campaign().equals(campaign))
                .toList();
        List<Email> distinct = all.stream().filter(email -> !email.duplicate()).toList();
        context.json(new JsonObject()
                .put("delivered", distinct.size())
                .put("duplicates", all.size() - distinct.size())
                .put("opens", counted(distinct, ReaderAction.OPEN))
                .put("clicks", counted(distinct, ReaderAction.CLICK))
                .put("unsubscribes", counted(distinct, ReaderAction.UNSUBSCRIBE))
                .put("settled", distinct.stream().noneMatch(readers::pending)));
    }

    private long counted(List<Email> emails, ReaderAction action) {
        return emails.stream()
                .filter(email -> log.isCounted(email.key(), action))
                .count();
    }

    private void listPage(RoutingContext context) {
        Page page = page(context);
        html(context, InboxPages.list(page.emails(), campaign(context), page.nextCursor()));
    }

    private void emailPage(RoutingContext context, Email email) {
        html(context, InboxPages.one(email, ParsedEmail.read(store.raw(email))));
    }

    /** Serves an email's HTML without scripts and images: loading its images would count as an open. */
    private void emailBody(RoutingContext context, Email email) {
        context.response()
                .putHeader(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        html(context, ParsedEmail.read(store.raw(email)).html());
    }

    private void emailSource(RoutingContext context, Email email) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(Buffer.buffer(store.raw(email)));
    }

    private static void html(RoutingContext context, String page) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(page);
    }

    private void withEmail(RoutingContext context, BiConsumer<RoutingContext, Email> handler) {
        String id = context.pathParam("id");
        Optional<Email> email = id.matches("\\d{1,9}") ? store.find(Long.parseLong(id)) : Optional.empty();
        email.ifPresentOrElse(
                found -> handler.accept(context, found),
                () -> context.response().setStatusCode(404).end("Email not found."));
    }
}
