package com.dryjets.social.publishing;

import com.dryjets.social.post.Outcome;
import com.dryjets.social.post.PublishTask;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Logs and counts what attempts and look-ups came to. */
@ApplicationScoped
class OutcomeLog {

    private static final Logger LOG = Logger.getLogger(OutcomeLog.class);

    private final MeterRegistry meters;

    OutcomeLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Logs an outcome.
     *
     * @param stored what was stored; empty if the lease was lost
     */
    void finished(PublishTask task, Outcome outcome, Optional<Outcome> stored) {
        String name = stored.orElse(outcome).name();
        String channel = task.post().message().channel().name();
        LOG.infof(
                "%s campaignId=%s postId=%s channel=%s step=%s attempt=%d outcome=%s",
                stored.isPresent() ? "Attempt finished" : "Attempt finished after its lease was lost",
                task.post().campaignId(),
                task.post().id(),
                channel,
                task.step().key(),
                task.number(),
                name);
        meters.counter("dryjets.social.attempts", "channel", channel, "outcome", name)
                .increment();
    }
}
