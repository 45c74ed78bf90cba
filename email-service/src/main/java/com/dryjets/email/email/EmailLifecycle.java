package com.dryjets.email.email;

import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.contact.Segment;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens to mails because of something else: content that is approved or withdrawn, a campaign that is launched
 * or ends, an audience that changes. Every method works in the current Hibernate session, whose transaction holds the
 * lock on the campaign's row.
 */
@ApplicationScoped
public class EmailLifecycle {

    private static final Logger LOG = Logger.getLogger(EmailLifecycle.class);

    private final EmailRepository emails;
    private final EmailEvents events;
    private final Outbox outbox;
    private final EmailConfig config;
    private final Clock clock;

    EmailLifecycle(EmailRepository emails, EmailEvents events, Outbox outbox, EmailConfig config, Clock clock) {
        this.emails = emails;
        this.events = events;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** What an approved piece of content says. */
    public record Approved(UUID contentId, @Nullable String subject, EmailBody body) {}

    /** Makes a mail of approved content, or gives the one made before its new words while nothing of it has gone out. */
    public Uni<Void> approve(CampaignProjection campaign, Approved content) {
        return emails.findByContent(campaign.tenant, content.contentId())
                .chain(known -> known == null
                        ? draft(campaign, content)
                        : Uni.createFrom().item(known))
                .call(email -> say(email, content))
                .chain(email -> settle(campaign, email));
    }

    /** Announces the mail where others know it otherwise; a running campaign's mail is scheduled once it is ready. */
    public Uni<Void> settle(CampaignProjection campaign, EmailCampaign email) {
        return events.announce(email).chain(size -> {
            boolean joins = email.contentId != null
                    && email.status == EmailStatus.DRAFT
                    && campaign.emailChannel
                    && campaign.status == CampaignPhase.RUNNING;
            return joins
                    ? scheduleIfReady(campaign, email, size)
                    : Uni.createFrom().voidItem();
        });
    }

    /** Schedules every ready draft of a launched campaign and answers all of its mails. */
    public Uni<List<EmailCampaign>> scheduleReady(CampaignProjection campaign) {
        return eachOf(
                        campaign,
                        email -> email.status == EmailStatus.DRAFT
                                ? events.announce(email).chain(size -> scheduleIfReady(campaign, email, size))
                                : Uni.createFrom().voidItem())
                .chain(() -> emails.ofCampaign(campaign.tenant, campaign.id));
    }

    /** Cancels a mail because the approval of its content was taken back, unless all of it has gone out. */
    public Uni<Void> withdraw(EmailCampaign email) {
        if (!email.status.isUnfinished()) {
            return Uni.createFrom().voidItem();
        }
        email.withdrawn = true;
        return cancel(email, "Its content was withdrawn.");
    }

    /** Cancels what a campaign that is over has not sent; nobody waits for it any more. */
    public Uni<Void> end(CampaignProjection campaign) {
        return eachOf(campaign, email -> {
            if (email.status.isUnfinished()) {
                move(email, EmailStatus.CANCELLED);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** Lets the mails of a campaign that was held go on. */
    public Uni<Void> resume(CampaignProjection campaign) {
        return eachOf(campaign, email -> {
            // The next pause is to be announced again; one that a person ordered holds on.
            email.pauseAnnounced &= email.status == EmailStatus.PAUSED;
            return settle(campaign, email);
        });
    }

    /** Puts mails that wait for their time on other times; a time that has passed is no use any more. */
    public Uni<Void> reschedule(CampaignProjection campaign, Map<UUID, Instant> times) {
        Instant now = clock.instant();
        return eachOf(campaign, email -> {
            Instant at = times.get(email.id);
            boolean moves = at != null
                    && at.isAfter(now)
                    && email.status == EmailStatus.SCHEDULED
                    && email.startedAt == null
                    && !at.equals(email.scheduledFor);
            return moves ? events.schedule(email, at, now) : Uni.createFrom().voidItem();
        });
    }

    /** Cancels a mail; who waits for it is told. */
    public Uni<Void> cancel(EmailCampaign email, String reason) {
        boolean awaited = email.status != EmailStatus.DRAFT;
        move(email, EmailStatus.CANCELLED);
        email.failure = reason;
        return awaited
                ? outbox.write(
                        email.tenant,
                        new EmailSendFailed(email.campaignId, email.id, "Cancelled. " + reason, clock.instant()))
                : Uni.createFrom().voidItem();
    }

    /** Gives the mail another status. */
    public void move(EmailCampaign email, EmailStatus next) {
        LOG.infof("Mail moves: emailId=%s from=%s to=%s", email.id, email.status, next);
        email.status = next;
        email.updatedAt = clock.instant();
    }

    private Uni<EmailCampaign> draft(CampaignProjection campaign, Approved content) {
        Instant now = clock.instant();
        EmailCampaign email = new EmailCampaign();
        email.id = Ids.next();
        email.tenant = campaign.tenant;
        email.campaignId = campaign.id;
        email.contentId = content.contentId();
        email.segmentId = Segment.ALL.id();
        email.sender = config.sender();
        email.createdAt = now;
        email.updatedAt = now;
        return emails.persist(email);
    }

    private Uni<Void> say(EmailCampaign email, Approved content) {
        if (email.withdrawn) {
            email.withdrawn = false;
            email.failure = null;
            email.scheduledFor = null;
            // What was sent in part stays cancelled: bringing it back would write to some twice.
            email.status = email.startedAt == null ? EmailStatus.DRAFT : email.status;
        }
        if (email.status.isOpen()) {
            email.subject = content.subject();
            email.say(content.body());
            email.updatedAt = clock.instant();
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> scheduleIfReady(CampaignProjection campaign, EmailCampaign email, int size) {
        var decision = EmailRules.schedule(email, campaign.status, EmailRules.missing(email, size));
        Instant now = clock.instant();
        return switch (decision) {
            case EmailDecision.Go go -> events.schedule(email, EmailRules.launchTime(campaign.startsAt, now), now);
            case EmailDecision.Refuse refuse -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> eachOf(CampaignProjection campaign, Function<EmailCampaign, Uni<Void>> work) {
        return emails.ofCampaign(campaign.tenant, campaign.id)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(work::apply)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }
}
