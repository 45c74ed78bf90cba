package com.dryjets.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FetchLimitTest {

    private final FetchLimit limit = new FetchLimit(3, 2);
    private final CompletableFuture<String> arrival = new CompletableFuture<>();

    @Test
    void refusesATenantThatFetchesTooMuchAndLeavesRoomForOthers() {
        fetch("sunrise");
        fetch("sunrise");

        requireRefused(fetch("sunrise"));

        fetch("harbor").assertNotTerminated();
    }

    @Test
    void refusesEverybodyIfTooMuchIsFetched() {
        List.of("sunrise", "harbor", "lake").forEach(this::fetch);

        requireRefused(fetch("hill"));
    }

    @Test
    void hasRoomAgainOnceAFileHasArrived() {
        List<UniAssertSubscriber<String>> fetches = List.of(fetch("sunrise"), fetch("sunrise"));

        arrival.complete("a picture");

        fetches.forEach(done -> done.assertItem("a picture"));
        fetch("sunrise").assertItem("a picture");
    }

    @Test
    void hasRoomAgainOnceAFetchFailsOrIsCancelled() {
        UniAssertSubscriber<String> cancelled = fetch("sunrise");
        fetch("sunrise");
        cancelled.cancel();
        fetch("sunrise").assertNotTerminated();

        arrival.completeExceptionally(new IllegalStateException());

        assertThat(fetch("sunrise").getFailure()).isInstanceOf(IllegalStateException.class);
    }

    private UniAssertSubscriber<String> fetch(String tenant) {
        return limit.fetch(tenant, Uni.createFrom().completionStage(() -> arrival.copy()))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static void requireRefused(UniAssertSubscriber<String> fetch) {
        assertThat(fetch.getFailure()).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(refused.retryAfter()).isPresent();
        });
    }
}
