package com.dryjets.email.sending;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import io.smallrye.mutiny.Uni;

/** The permission to hand over one message, and whether it was used. */
final class HandOver implements Attempt {

    private final Attempt attempt;
    private volatile boolean begun;

    HandOver(Attempt attempt) {
        this.attempt = attempt;
    }

    @Override
    public Uni<Boolean> begin() {
        return Uni.createFrom().deferred(() -> {
            begun = true;
            return attempt.begin().invoke(permitted -> begun = permitted);
        });
    }

    @Override
    public boolean holds() {
        return attempt.holds();
    }

    /** Returns whether the message may be out, as far as the permission tells. */
    boolean isBegun() {
        return begun;
    }

    /** Returns what a failure that the route did not foresee means: once the message has begun, nobody knows. */
    Delivery failed() {
        return begun
                ? new Delivery.Unknown("The delivery failed after the message began.")
                : new Delivery.Rejected(0, null, "The message could not be prepared.", false);
    }
}
