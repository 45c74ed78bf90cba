package com.dryjets.kit.work;

import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IsolatedWorkTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(300), Duration.ofSeconds(1));

    private final List<String> attempted = new ArrayList<>();

    @Test
    void failingItemDoesNotStopItsNeighbours() {
        IsolatedWork<String> work = new IsolatedWork<>("Test", "name");

        int succeeded = run(work, List.of("a", "bad", "c"));

        assertThat(succeeded).isEqualTo(2);
        assertThat(attempted).containsExactly("a", "bad", "c");
    }

    @Test
    void workThatThrowsCountsAsFailed() {
        IsolatedWork<String> work =
                new IsolatedWork<>("Test", "name", new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(5)));

        int succeeded = work.each(List.of("a", "b"), Function.identity(), name -> {
                    throw new IllegalStateException(name);
                })
                .await()
                .indefinitely();

        assertThat(succeeded).isZero();
        assertThat(work.backingOff()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void failingItemIsSkippedUntilItsBackoffHasPassed() {
        IsolatedWork<String> work =
                new IsolatedWork<>("Test", "name", new Backoff(Duration.ofMillis(300), Duration.ofSeconds(1)));
        run(work, List.of("bad"));

        run(work, List.of("bad", "a"));

        assertThat(attempted).containsExactly("bad", "a");
        assertThat(work.backingOff()).containsExactly("bad");
        await().until(() -> work.backingOff().isEmpty());
        run(work, List.of("bad"));
        assertThat(attempted).containsExactly("bad", "a", "bad");
    }

    @Test
    void successForgetsEarlierFailures() {
        IsolatedWork<String> work =
                new IsolatedWork<>("Test", "name", new Backoff(Duration.ofNanos(1), Duration.ofMinutes(1)));
        run(work, List.of("bad"));

        work.each(List.of("bad"), Function.identity(), name -> Uni.createFrom().voidItem())
                .await()
                .indefinitely();

        assertThat(work.backingOff()).isEmpty();
    }

    @Test
    void tickSurvivesItsOwnFailure() {
        IsolatedWork<String> work = new IsolatedWork<>("Test", "name");

        work.tick(() -> Uni.createFrom().failure(new IllegalStateException("database down")))
                .await()
                .indefinitely();
    }

    @Test
    void tickThatRepeatsRoundsIsNotStuckWhileItemsEnd() {
        IsolatedWork<String> work = new IsolatedWork<>("Long tick", "name", BACKOFF, Duration.ofMillis(200));
        AtomicInteger rounds = new AtomicInteger();
        List<String> stuck = new CopyOnWriteArrayList<>();

        work.tick(() -> Uni.createFrom()
                        .deferred(() -> work.each(List.of("a"), Function.identity(), name -> shortly()))
                        .invoke(() -> stuck.addAll(Progress.stuck()))
                        .repeat()
                        .until(done -> rounds.incrementAndGet() == 10)
                        .collect()
                        .last())
                .await()
                .indefinitely();

        assertThat(stuck).doesNotContain("Long tick");
    }

    @Test
    void itemThatHangsIsReported() {
        IsolatedWork<String> work = new IsolatedWork<>("Hanging item", "name", BACKOFF, Duration.ofMillis(50));

        Cancellable running = work.each(
                        List.of("a"),
                        Function.identity(),
                        name -> Uni.createFrom().nothing())
                .subscribe()
                .with(done -> {});

        await().until(() -> Progress.stuck().contains("Hanging item"));
        running.cancel();
        assertThat(Progress.stuck()).doesNotContain("Hanging item");
    }

    @Test
    void itemOfManyPartsIsNotStuckWhileTheyEnd() {
        IsolatedWork<String> work = new IsolatedWork<>("Long item", "name", BACKOFF, Duration.ofMillis(200));
        List<String> stuck = new CopyOnWriteArrayList<>();

        work.each(
                        List.of("a"),
                        1,
                        Function.identity(),
                        (name, moved) -> Multi.createFrom()
                                .range(0, 8)
                                .onItem()
                                .transformToUniAndConcatenate(part -> shortly().invoke(() -> {
                                    moved.run();
                                    stuck.addAll(Progress.stuck());
                                }))
                                .collect()
                                .asList())
                .await()
                .indefinitely();

        assertThat(stuck).doesNotContain("Long item");
    }

    @Test
    void movingItemDoesNotHideOneThatHangs() {
        IsolatedWork<String> work = new IsolatedWork<>("Neighbour hangs", "name", BACKOFF, Duration.ofMillis(200));

        Cancellable running = work.each(
                        List.of("moves", "hangs"),
                        2,
                        Function.identity(),
                        (name, moved) -> Multi.createFrom()
                                .ticks()
                                .every(Duration.ofMillis(20))
                                .invoke(tick -> {
                                    if (name.equals("moves")) {
                                        moved.run();
                                    }
                                })
                                .collect()
                                .last())
                .subscribe()
                .with(done -> {});

        await().until(() -> Progress.stuck().contains("Neighbour hangs"));
        running.cancel();
    }

    private static Uni<Void> shortly() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(50));
    }

    private int run(IsolatedWork<String> work, List<String> names) {
        return work.each(names, Function.identity(), this::attempt).await().indefinitely();
    }

    private Uni<?> attempt(String name) {
        attempted.add(name);
        return name.equals("bad")
                ? Uni.createFrom().failure(new IllegalStateException("bad"))
                : Uni.createFrom().voidItem();
    }
}
