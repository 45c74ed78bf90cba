package com.dryjets.email.route;

import io.smallrye.mutiny.Uni;

/** The permission to hand over a message, asked for at the last moment. */
public interface Attempt {

    /**
     * Commits that the message may be out from now on. A route calls it at most once: after the server has accepted the
     * recipient, or, if it pipelines, when the commands are sent. The first byte of the message waits for the answer.
     *
     * @return false if the lease was lost; nothing may be sent then
     */
    Uni<Boolean> begin();

    /**
     * Returns whether the lease still holds, by the monotonic clock of this process. A route checks it right before it
     * writes the first byte of the message.
     */
    boolean holds();
}
