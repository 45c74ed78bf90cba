package com.dryjets.orchestrator.rebuild;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Leaves the Vert.x context of the caller for something that takes time, and returns to it: Hibernate sessions need it. */
final class Blocking {

    private Blocking() {}

    /** Runs blocking work on a worker thread. */
    static <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(onContext());
    }

    static Uni<Void> pause(Duration pause) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(pause).emitOn(onContext());
    }

    private static Executor onContext() {
        Context context = Objects.requireNonNull(Vertx.currentContext(), "Vert.x context");
        return command -> context.runOnContext(unused -> command.run());
    }
}
