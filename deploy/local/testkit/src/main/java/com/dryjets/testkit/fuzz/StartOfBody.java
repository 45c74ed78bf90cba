package com.dryjets.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/** Reads the first events of a stream that may never end, within a time and a number of bytes, and then closes it. */
final class StartOfBody implements BodySubscriber<String> {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_EVENTS = 4;

    /** What follows the first event at once, such as the rest of a snapshot. */
    private static final Duration AFTER_FIRST = Duration.ofMillis(200);

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final Duration untilFirst;
    private Subscription subscription;
    private boolean hasFirst;

    /** Waits this long for the first event. */
    StartOfBody(Duration untilFirst) {
        this.untilFirst = untilFirst;
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        finishAfter(untilFirst);
        given.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            read.writeBytes(bytes);
        }
        int events = SentEvent.parse(text()).size();
        if (events >= MOST_EVENTS || read.size() >= MOST_BYTES) {
            finish();
        } else if (events > 0 && !hasFirst) {
            hasFirst = true;
            finishAfter(AFTER_FIRST);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        finish();
    }

    private void finishAfter(Duration time) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::finish);
    }

    private synchronized void finish() {
        if (body.complete(text())) {
            subscription.cancel();
        }
    }

    private String text() {
        return read.toString(StandardCharsets.UTF_8);
    }
}
