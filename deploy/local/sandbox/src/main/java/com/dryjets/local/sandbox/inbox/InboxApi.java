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

/** The inbox over HTTP: pages for people, JSON and the readers' own counts for tests. */
final class InboxApi {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final MailStore store;
    private final ActLog log;
    private final Readers readers;

    InboxApi(MailStore store, ActLog log, Readers readers) {
        this.store = store;
        this.log = log;
        this.readers = readers;
    }

    /** A page of the list with where the next one starts. */
    private record Page(List<Mail> mails, String nextCursor) {}

    void mount(Router router) {
        router.get("/api/messages").handler(this::list);
        router.get("/api/messages/:id").handler(context -> withMail(context, this::read));
        router.get("/api/stats").handler(this::stats);
        router.get("/").handler(this::listPage);
        router.get("/messages/:id").handler(context -> withMail(context, this::mailPage));
        router.get("/messages/:id/html").handler(context -> withMail(context, this::mailBody));
        router.get("/messages/:id/raw").handler(context -> withMail(context, this::mailSource));
    }

    private Page page(RoutingContext context) {
        int limit = Math.clamp(number(context, "limit").orElse((long) DEFAULT_LIMIT), 1, MAX_LIMIT);
        long before = number(context, "cursor").orElse(Long.MAX_VALUE);
        List<Mail> found = store.page(campaign(context), before, limit + 1);
        List<Mail> shown = found.subList(0, Math.min(limit, found.size()));
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
        page.mails().forEach(mail -> items.add(mail.toJson()));
        context.json(new JsonObject().put("items", items).put("nextCursor", page.nextCursor()));
    }

    private void read(RoutingContext context, Mail mail) {
        Letter letter = Letter.read(store.raw(mail));
        var headers = new JsonArray();
        letter.headers()
                .forEach(field ->
                        headers.add(new JsonObject().put("name", field.name()).put("value", field.value())));
        context.json(
                mail.toJson().put("headers", headers).put("text", letter.text()).put("html", letter.html()));
    }

    private void stats(RoutingContext context) {
        String campaign = campaign(context);
        List<Mail> all = store.all().stream()
                .filter(mail -> campaign.isEmpty() || mail.campaign().equals(campaign))
                .toList();
        List<Mail> distinct = all.stream().filter(mail -> !mail.duplicate()).toList();
        context.json(new JsonObject()
                .put("delivered", distinct.size())
                .put("duplicates", all.size() - distinct.size())
                .put("opens", counted(distinct, Act.OPEN))
                .put("clicks", counted(distinct, Act.CLICK))
                .put("unsubscribes", counted(distinct, Act.UNSUBSCRIBE))
                .put("settled", distinct.stream().noneMatch(readers::pending)));
    }

    private long counted(List<Mail> mails, Act act) {
        return mails.stream().filter(mail -> log.isCounted(mail.key(), act)).count();
    }

    private void listPage(RoutingContext context) {
        Page page = page(context);
        html(context, InboxPages.list(page.mails(), campaign(context), page.nextCursor()));
    }

    private void mailPage(RoutingContext context, Mail mail) {
        html(context, InboxPages.one(mail, Letter.read(store.raw(mail))));
    }

    /** The mail's own HTML: without scripts, and without images, whose loading would count as an open. */
    private void mailBody(RoutingContext context, Mail mail) {
        context.response()
                .putHeader(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        html(context, Letter.read(store.raw(mail)).html());
    }

    private void mailSource(RoutingContext context, Mail mail) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(Buffer.buffer(store.raw(mail)));
    }

    private static void html(RoutingContext context, String page) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(page);
    }

    private void withMail(RoutingContext context, BiConsumer<RoutingContext, Mail> then) {
        String id = context.pathParam("id");
        Optional<Mail> mail = id.matches("\\d{1,9}") ? store.find(Long.parseLong(id)) : Optional.empty();
        mail.ifPresentOrElse(
                found -> then.accept(context, found),
                () -> context.response().setStatusCode(404).end("No such mail"));
    }
}
