package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.CallerContext;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;

/** Begins an attempt at most once, even if a second connection is needed, and on the context of its owner. */
final class BegunAttempt {

    private final Attempt attempt;
    private final Context route;
    private final CallerContext caller;
    private @Nullable Future<Boolean> begun;

    BegunAttempt(Attempt attempt, Context route, CallerContext caller) {
        this.attempt = attempt;
        this.route = route;
        this.caller = caller;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Returns whether permission to send was asked for. */
    boolean isBegun() {
        return begun != null;
    }

    /** Returns, on the route's context, whether the message may be sent; a failure to find out means no. */
    Future<Boolean> begin() {
        if (begun == null) {
            Promise<Boolean> answer = Promise.promise();
            begun = answer.future();
            caller.execute(() -> UniHelper.toFuture(attempt.begin().onFailure().recoverWithItem(false))
                    .onSuccess(permitted -> route.runOnContext(back -> answer.complete(permitted))));
        }
        return begun;
    }
}
