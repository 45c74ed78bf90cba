package com.dryjets.email.email;

import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.email.contact.Segments;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Publishes the events of an email before it is sent. Its campaign must be locked. */
@ApplicationScoped
class EmailEvents {

    private final Segments segments;
    private final Outbox outbox;

    EmailEvents(Segments segments, Outbox outbox) {
        this.segments = segments;
        this.outbox = outbox;
    }

    /**
     * Publishes that the email is ready, if it is and its audience size is new.
     *
     * @return the audience size
     */
    Uni<Integer> announce(EmailCampaign email) {
        return segments.size(email.tenant, email.segmentId)
                .call(size -> EmailRules.announce(email, size)
                        ? announce(email, size)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> announce(EmailCampaign email, int size) {
        email.announced(size);
        String subject = Objects.requireNonNull(email.subject);
        return outbox.write(
                email.tenant,
                new EmailCampaignReady(
                        email.campaignId, email.id, email.contentId, subject, size, email.nextVersion()));
    }

    /** Schedules the email and publishes its time. */
    Uni<Void> schedule(EmailCampaign email, Instant at, Instant now) {
        email.schedule(at, now);
        return outbox.write(email.tenant, new EmailScheduled(email.campaignId, email.id, at, email.nextVersion()));
    }
}
