package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The recipients: some open a mail, follow one of its links or unsubscribe.
 *
 * <p>Each act is repeated until the platform has answered it and is noted on disk, so that a restart on either side
 * loses none. Readers call the platform only, never another host.
 */
final class Readers {

    private static final Duration FIRST_RETRY = Duration.ofMillis(300);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String PIXEL_PATH = "/email/t/o/";
    private static final String LINK_PATH = "/email/t/c/";
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";

    /** An act that is due, with what is called for it. */
    private record Step(Act act, HttpMethod method, String url, int expected) {}

    private final Vertx vertx;
    private final MailStore store;
    private final ActLog log;
    private final Options options;
    private final HttpClient http;
    private volatile boolean stopped;

    Readers(Vertx vertx, MailStore store, ActLog log, Options options) {
        this.vertx = vertx;
        this.store = store;
        this.log = log;
        this.options = options;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(3000), new PoolOptions().setHttp1MaxSize(16));
    }

    /** Lets the recipient of a mail begin, or go on, with it; a duplicate is left unread. */
    void receive(Mail mail) {
        if (!mail.duplicate() && pending(mail)) {
            vertx.setTimer(plan(mail).pause().toMillis(), timer -> next(mail));
        }
    }

    boolean pending(Mail mail) {
        return !mail.duplicate() && Stream.of(Act.values()).anyMatch(act -> planned(mail, act) && !over(mail, act));
    }

    private ReaderPlan plan(Mail mail) {
        return ReaderPlan.of(options.seed(), mail.recipient(), mail.key(), options.settle());
    }

    private boolean planned(Mail mail, Act act) {
        ReaderPlan plan = plan(mail);
        return switch (act) {
            case OPEN -> plan.opens();
            case CLICK -> plan.clicks();
            case UNSUBSCRIBE -> plan.unsubscribes();
        };
    }

    private boolean over(Mail mail, Act act) {
        return log.isDone(mail.key(), act);
    }

    /** Lets nobody begin anything any more; what is not noted as done is done after the next start. */
    void stop() {
        stopped = true;
    }

    private void next(Mail mail) {
        Optional<Act> due = Stream.of(Act.values())
                .filter(act -> planned(mail, act) && !over(mail, act))
                .findFirst();
        due.ifPresent(act ->
                vertx.executeBlocking(() -> step(mail, act)).onSuccess(step -> attempt(mail, step, FIRST_RETRY)));
    }

    /** Finds what the act calls; a mail that offers nothing to call has the act done with an empty address. */
    private Step step(Mail mail, Act act) {
        Letter letter = Letter.read(store.raw(mail));
        Document html = Jsoup.parse(letter.html());
        return switch (act) {
            case OPEN -> new Step(act, HttpMethod.GET, first(ours(html, "img", "src", PIXEL_PATH), 0), 2);
            case CLICK ->
                new Step(
                        act,
                        HttpMethod.GET,
                        first(ours(html, "a", "href", LINK_PATH), plan(mail).link()),
                        3);
            case UNSUBSCRIBE ->
                new Step(
                        act,
                        HttpMethod.POST,
                        letter.oneClickUnsubscribe().filter(this::isOurs).orElse(""),
                        2);
        };
    }

    private List<String> ours(Document html, String tag, String attribute, String path) {
        return html.select(tag).eachAttr(attribute).stream()
                .filter(url -> url.contains(path) && isOurs(url))
                .distinct()
                .toList();
    }

    private boolean isOurs(String url) {
        URI platform = URI.create(options.platformUrl());
        URI called = URI.create(url);
        return platform.getHost().equals(called.getHost()) && platform.getPort() == called.getPort();
    }

    private static String first(List<String> urls, double share) {
        return urls.isEmpty() ? "" : urls.get((int) (share * urls.size()));
    }

    private void attempt(Mail mail, Step step, Duration wait) {
        if (stopped) {
            return;
        }
        if (step.url().isEmpty()) {
            finish(mail, step, false);
            return;
        }
        call(step).onComplete(answer -> {
            int status = answer.succeeded() ? answer.result() : 0;
            if (status == 0 || status >= 500 || status == TOO_MANY_REQUESTS) {
                Duration longer =
                        wait.multipliedBy(2).compareTo(LONGEST_RETRY) < 0 ? wait.multipliedBy(2) : LONGEST_RETRY;
                vertx.setTimer(wait.toMillis(), timer -> attempt(mail, step, longer));
            } else {
                finish(mail, step, status / 100 == step.expected());
            }
        });
    }

    private Future<Integer> call(Step step) {
        var request = new RequestOptions()
                .setMethod(step.method())
                .setAbsoluteURI(step.url())
                .setTimeout(10_000)
                .putHeader("User-Agent", BROWSER);
        return http.request(request).compose(call -> {
            if (step.act() == Act.UNSUBSCRIBE) {
                call.putHeader("Content-Type", "application/x-www-form-urlencoded");
            }
            var sent = step.act() == Act.UNSUBSCRIBE
                    ? call.send(Buffer.buffer("List-Unsubscribe=One-Click"))
                    : call.send();
            return sent.compose(response -> response.body().map(response.statusCode()));
        });
    }

    private void finish(Mail mail, Step step, boolean counted) {
        vertx.executeBlocking(() -> {
                    log.add(mail.key(), step.act(), step.url(), counted);
                    return mail;
                })
                .onSuccess(this::receive);
    }
}
