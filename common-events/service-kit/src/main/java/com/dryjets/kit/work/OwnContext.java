package com.dryjets.kit.work;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Runs work in a Vert.x context of its own. Hibernate Reactive keeps its session in the context: items that are worked on at
 * the same time would share one, and end each other's queries.
 */
public final class OwnContext {

    private OwnContext() {}

    /** Runs the work when it is subscribed to, and continues in the context of the caller. */
    public static <T> Uni<T> run(Supplier<Uni<? extends T>> work) {
        Context caller = Vertx.currentContext();
        if (caller == null) {
            return Uni.createFrom().<T>deferred(work);
        }
        return Uni.createFrom().deferred(() -> {
            Context own = VertxContext.createNewDuplicatedContext(caller);
            VertxContextSafetyToggle.setContextSafe(own, true);
            return Uni.createFrom().<T>deferred(work).runSubscriptionOn(on(own)).emitOn(on(caller));
        });
    }

    private static Executor on(Context context) {
        return command -> context.runOnContext(unused -> command.run());
    }
}
