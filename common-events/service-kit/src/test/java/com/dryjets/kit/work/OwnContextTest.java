package com.dryjets.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnContextTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void itemsAtTheSameTimeHaveContextsOfTheirOwn() throws Exception {
        IsolatedWork<String> work = new IsolatedWork<>("Test", "name");
        Set<Context> seen = ConcurrentHashMap.newKeySet();
        AtomicReference<Context> after = new AtomicReference<>();

        Context caller = inContext(() -> work.each(List.of("a", "b", "c"), 3, Function.identity(), name -> {
                    seen.add(Vertx.currentContext());
                    return Uni.createFrom().item(name).onItem().delayIt().by(Duration.ofMillis(20));
                })
                .invoke(() -> after.set(Vertx.currentContext())));

        assertThat(seen).hasSize(3).doesNotContain(caller).allMatch(VertxContext::isDuplicatedContext);
        assertThat(after).hasValue(caller);
    }

    @Test
    void workThatThrowsFails() throws Exception {
        IsolatedWork<String> work = new IsolatedWork<>("Test", "name");

        inContext(() -> work.each(List.of("a"), Function.identity(), name -> {
            throw new IllegalStateException(name);
        }));

        assertThat(work.backingOff()).containsExactly("a");
    }

    private Context inContext(Supplier<Uni<Integer>> work)
            throws ExecutionException, InterruptedException, TimeoutException {
        Context caller = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        CompletableFuture<Integer> done = new CompletableFuture<>();
        caller.runOnContext(unused -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        done.get(30, TimeUnit.SECONDS);
        return caller;
    }
}
