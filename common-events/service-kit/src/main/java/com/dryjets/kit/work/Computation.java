package com.dryjets.kit.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Runs what takes many milliseconds of processor time, which must not hold up the event loop. */
public final class Computation {

    private Computation() {}

    /** Computes on a worker thread, and returns to the request's own context, on which a transaction may go on. */
    public static <T> Uni<T> offTheEventLoop(Supplier<T> work) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> context.executeBlocking(work::get, false).toCompletionStage());
    }
}
