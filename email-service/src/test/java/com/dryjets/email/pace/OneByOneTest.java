package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final OneByOne<String> work = new OneByOne<>();
    private final List<String> started = new ArrayList<>();

    @Test
    void workStartsOnlyAfterEarlierWorkHasEnded() {
        CompletableFuture<String> first = new CompletableFuture<>();
        run("route", "first", first);
        run("route", "second", CompletableFuture.completedFuture("done"));
        run("other", "elsewhere", CompletableFuture.completedFuture("done"));

        assertThat(started).containsExactly("first", "elsewhere");
        first.complete("done");
        assertThat(started).containsExactly("first", "elsewhere", "second");
    }

    @Test
    void continuesAfterAFailure() {
        CompletableFuture<String> first = new CompletableFuture<>();
        run("route", "first", first);
        run("route", "second", CompletableFuture.completedFuture("done"));

        first.completeExceptionally(new IllegalStateException("no database"));

        assertThat(started).containsExactly("first", "second");
    }

    @Test
    void workCancelledBeforeItsTurnKeepsTheOrder() {
        CompletableFuture<String> first = new CompletableFuture<>();
        run("route", "first", first);
        Cancellable second = run("route", "second", CompletableFuture.completedFuture("done"));
        run("route", "third", CompletableFuture.completedFuture("done"));

        second.cancel();
        run("route", "fourth", CompletableFuture.completedFuture("done"));

        assertThat(started).containsExactly("first");
        first.complete("done");
        assertThat(started).containsExactly("first", "third", "fourth");
    }

    private Cancellable run(String key, String name, CompletableFuture<String> end) {
        return work.run(key, () -> {
                    started.add(name);
                    return Uni.createFrom().completionStage(end);
                })
                .subscribe()
                .with(done -> {}, failure -> {});
    }
}
