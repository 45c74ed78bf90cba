package com.dryjets.email.email;

import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendResumed;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.segment.Audience;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes the events of an email before it is sent. Its campaign must be locked. */
@ApplicationScoped
class EmailEvents {

    private final Audience audience;
    private final Recipients recipients;
    private final Outbox outbox;

    EmailEvents(Audience audience, Recipients recipients, Outbox outbox) {
        this.audience = audience;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    /**
     * Publishes that the email is ready, if it is and its audience size is new.
     *
     * @param sizes of audiences, counted before the campaign was locked; one that is missing is counted now
     * @return the audience size
     */
    Uni<Integer> announce(EmailCampaign email, Map<AudienceSpec, Integer> sizes) {
        @Nullable Integer counted = sizes.get(email.audience());
        Uni<Integer> size = counted == null
                ? audience.size(email.tenant, email.audience())
                : Uni.createFrom().item(counted);
        return size.call(known -> EmailRules.announce(email, known)
                ? announce(email, known)
                : Uni.createFrom().voidItem());
    }

    /** Fails with 400 unless all ids are those of segments and lists, and the topic is one of an included list. */
    Uni<Void> requireAudience(String tenant, AudienceSpec spec) {
        return audience.unknown(tenant, spec.included())
                .invoke(unknown -> require(unknown, "/audience/include"))
                .chain(() -> audience.unknown(tenant, spec.excluded()))
                .invoke(unknown -> require(unknown, "/audience/exclude"))
                .chain(() -> spec.topic() == null ? Uni.createFrom().item(true) : audience.hasTopic(tenant, spec))
                .invoke(known -> {
                    if (!known) {
                        throw Problem.badField("/audience/topic", "must be a topic of an included list");
                    }
                })
                .replaceWithVoid();
    }

    private static void require(Collection<UUID> unknown, String pointer) {
        if (!unknown.isEmpty()) {
            throw Problem.badField(
                    pointer,
                    "must be ids of segments and lists; " + unknown.iterator().next() + " is unknown");
        }
    }

    private Uni<Void> announce(EmailCampaign email, int size) {
        email.announced.size = size;
        String subject = Objects.requireNonNull(email.content.subject);
        return outbox.write(
                email.tenant,
                new EmailCampaignReady(
                        email.campaignId, email.id, email.contentId, subject, size, email.nextVersion()));
    }

    /** Publishes that sending continues, or that it still follows, if others know that it stopped. */
    Uni<Void> resumed(EmailCampaign email, Instant now) {
        if (!email.announced.resumed()) {
            return Uni.createFrom().voidItem();
        }
        return email.sending.startedAt == null ? announceSchedule(email) : announceResumed(email, now);
    }

    /** Publishes that sending continues. */
    Uni<Void> announceResumed(EmailCampaign email, Instant now) {
        return recipients
                .progress(email.tenant, email.id)
                .chain(progress -> outbox.write(
                        email.tenant,
                        new EmailSendResumed(
                                email.campaignId, email.id, progress.pending(), now, email.nextVersion())));
    }

    /** Schedules the email and publishes its time. */
    Uni<Void> schedule(EmailCampaign email, Schedule schedule, Instant now) {
        email.schedule(schedule, now);
        return announceSchedule(email);
    }

    private Uni<Void> announceSchedule(EmailCampaign email) {
        Instant at = Objects.requireNonNull(email.sending.scheduledFor);
        return outbox.write(email.tenant, new EmailScheduled(email.campaignId, email.id, at, email.nextVersion()));
    }
}
