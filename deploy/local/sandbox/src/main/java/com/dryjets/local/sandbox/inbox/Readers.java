package com.dryjets.local.sandbox.inbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Simulates the recipients: some open an email, click a link or unsubscribe.
 *
 * <p>Each action is retried until the platform responds, and then recorded on disk, so that a restart on either side
 * loses none. Readers call only the platform, never another host.
 */
final class Readers {

    private static final Duration FIRST_RETRY = Duration.ofMillis(300);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";

    /** An action with the request it makes. */
    private record Step(ReaderAction action, HttpMethod method, String url, int expected) {}

    private final Vertx vertx;
    private final ReaderActionLog log;
    private final Inbox.Settings settings;
    private final HttpClient http;
    private final EmailLinks links;
    private final ReaderRules rules;
    private final MachineReaders machines;
    private volatile boolean stopped;

    Readers(Vertx vertx, EmailStore store, ReaderActionLog log, ReaderRules rules, Inbox.Settings settings) {
        this.vertx = vertx;
        this.log = log;
        this.rules = rules;
        this.settings = settings;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(3000), new PoolOptions().setHttp1MaxSize(16));
        this.links = new EmailLinks(store, settings.platformUrl());
        this.machines = new MachineReaders(vertx, http, links);
    }

    /** Starts or continues the recipient's actions; a duplicate is ignored. */
    void receive(Email email) {
        ReaderKind kind = rules.of(email.recipient());
        if (!settings.readers()) {
            return;
        }
        if (kind.isMachine()) {
            machines.receive(email, kind);
        } else if (!email.duplicate() && pending(email)) {
            vertx.setTimer(plan(email).pause().toMillis(), timer -> startNext(email));
        }
    }

    boolean pending(Email email) {
        return settings.readers()
                && !email.duplicate()
                && Stream.of(ReaderAction.values()).anyMatch(action -> planned(email, action) && !done(email, action));
    }

    private ReaderPlan plan(Email email) {
        return ReaderPlan.of(settings.seed(), email.recipient(), email.key(), settings.settle())
                .as(rules.of(email.recipient()));
    }

    private boolean planned(Email email, ReaderAction action) {
        ReaderPlan plan = plan(email);
        return switch (action) {
            case OPEN -> plan.opens();
            case CLICK -> plan.clicks();
            case UNSUBSCRIBE -> plan.unsubscribes();
        };
    }

    private boolean done(Email email, ReaderAction action) {
        return log.isDone(email.key(), action);
    }

    /** Starts no further actions; those not recorded as done follow after the next start. */
    void stop() {
        stopped = true;
    }

    private void startNext(Email email) {
        Optional<ReaderAction> due = Stream.of(ReaderAction.values())
                .filter(action -> planned(email, action) && !done(email, action))
                .findFirst();
        due.ifPresent(action ->
                vertx.executeBlocking(() -> step(email, action)).onSuccess(step -> attempt(email, step, FIRST_RETRY)));
    }

    /** Finds the request of an action; its URL is empty if the email offers none, and the action is then done. */
    private Step step(Email email, ReaderAction action) {
        EmailLinks.Found found = links.of(email);
        return switch (action) {
            case OPEN -> new Step(action, HttpMethod.GET, first(found.pixels(), 0), 2);
            case CLICK ->
                new Step(
                        action,
                        HttpMethod.GET,
                        first(found.clicks(), plan(email).link()),
                        3);
            case UNSUBSCRIBE -> new Step(action, HttpMethod.POST, found.unsubscribe(), 2);
        };
    }

    private static String first(List<String> urls, double position) {
        return urls.isEmpty() ? "" : urls.get((int) (position * urls.size()));
    }

    private void attempt(Email email, Step step, Duration wait) {
        if (stopped) {
            return;
        }
        if (step.url().isEmpty()) {
            finish(email, step, false);
            return;
        }
        call(step).onComplete(response -> {
            int status = response.succeeded() ? response.result() : 0;
            if (status == 0 || status >= 500 || status == TOO_MANY_REQUESTS) {
                Duration longer =
                        wait.multipliedBy(2).compareTo(LONGEST_RETRY) < 0 ? wait.multipliedBy(2) : LONGEST_RETRY;
                vertx.setTimer(wait.toMillis(), timer -> attempt(email, step, longer));
            } else {
                finish(email, step, status / 100 == step.expected());
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
            if (step.action() == ReaderAction.UNSUBSCRIBE) {
                call.putHeader("Content-Type", "application/x-www-form-urlencoded");
            }
            var sent = step.action() == ReaderAction.UNSUBSCRIBE
                    ? call.send(Buffer.buffer("List-Unsubscribe=One-Click"))
                    : call.send();
            return sent.compose(response -> response.body().map(response.statusCode()));
        });
    }

    private void finish(Email email, Step step, boolean counted) {
        vertx.executeBlocking(() -> {
                    log.add(email.key(), step.action(), step.url(), counted);
                    return email;
                })
                .onSuccess(this::receive);
    }
}
