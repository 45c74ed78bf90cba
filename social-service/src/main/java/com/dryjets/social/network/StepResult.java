package com.dryjets.social.network;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a step came to. */
public sealed interface StepResult {

    /**
     * The step is done.
     *
     * @param remoteId the network's id of what it made; later steps need it
     * @param url where people see it, if the network says so
     */
    record Done(String remoteId, @Nullable URI url) implements StepResult {

        public Done(String remoteId) {
            this(remoteId, null);
        }
    }

    /**
     * The network is still working, for example on a video. The step is performed again after the pause, with the id in
     * its progress.
     */
    record Pending(String remoteId, Duration checkAfter) implements StepResult {}

    /**
     * What an earlier step made has expired or was refused as unusable; that step is to be repeated.
     *
     * @param limit the rate limit that was the reason, and that the repetition waits for
     */
    record Expired(Step step, String reason, @Nullable NetworkFailure limit) implements StepResult {

        public Expired(Step step, String reason) {
            this(step, reason, null);
        }
    }
}
