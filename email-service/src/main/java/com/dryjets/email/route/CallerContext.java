package com.dryjets.email.route;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs work where a delivery was asked for, because the database sessions and requests of a caller belong to its context.
 *
 * @param context null if the caller is no Vert.x thread, and any thread will do
 */
public record CallerContext(@Nullable Context context) implements Executor {

    /** Returns the caller's. */
    public static CallerContext current() {
        return new CallerContext(Vertx.currentContext());
    }

    @Override
    public void execute(Runnable work) {
        if (context == null) {
            work.run();
        } else {
            context.runOnContext(nothing -> work.run());
        }
    }
}
