package com.dryjets.email.email;

import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.email.contact.SegmentRepository;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Tells the other services how a mail stands before it goes out; the campaign's row is locked by whoever calls. */
@ApplicationScoped
public class EmailEvents {

    private final SegmentRepository audience;
    private final Outbox outbox;

    EmailEvents(SegmentRepository audience, Outbox outbox) {
        this.audience = audience;
        this.outbox = outbox;
    }

    /** Announces the mail if it is ready and others know it otherwise: the size of its audience. */
    public Uni<Integer> announce(EmailCampaign email) {
        return audience.size(email.tenant, email.segmentId).call(size -> {
            if (!EmailRules.announce(email, size)) {
                return Uni.createFrom().voidItem();
            }
            email.announcedSize = size;
            return outbox.write(
                    email.tenant,
                    new EmailCampaignReady(
                            email.campaignId, email.id, email.contentId, Objects.requireNonNull(email.subject), size));
        });
    }

    /** Puts the mail on its time and says so. */
    public Uni<Void> schedule(EmailCampaign email, Instant at, Instant now) {
        email.status = EmailStatus.SCHEDULED;
        email.scheduledFor = at;
        email.updatedAt = now;
        return outbox.write(email.tenant, new EmailScheduled(email.campaignId, email.id, at));
    }
}
