package com.dryjets.email.email;

import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.template.Designs.Chosen;
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
import org.jspecify.annotations.Nullable;

/**
 * Changes emails in response to their surroundings: content is approved or withdrawn, a campaign is launched, resumed or
 * ended, an audience changes. Every method works in the current Hibernate session, which holds the campaign's lock.
 */
@ApplicationScoped
class EmailLifecycle {

    private final EmailRepository emails;
    private final EmailEvents events;
    private final Outbox outbox;
    private final EmailChecks checks;
    private final ContentVersions versions;
    private final Senders senders;
    private final Clock clock;

    EmailLifecycle(
            EmailRepository emails,
            EmailEvents events,
            Outbox outbox,
            EmailChecks checks,
            ContentVersions versions,
            Senders senders,
            Clock clock) {
        this.emails = emails;
        this.events = events;
        this.outbox = outbox;
        this.checks = checks;
        this.versions = versions;
        this.senders = senders;
        this.clock = clock;
    }

    /** Creates a draft with the content that a user requested. */
    Uni<EmailCampaign> create(
            CampaignProjection campaign,
            CreateEmail request,
            @Nullable Chosen chosen,
            Map<AudienceSpec, Integer> sizes,
            String user) {
        Instant now = clock.instant();
        EmailCampaign email = new EmailCampaign(campaign.tenant(), campaign.id(), null, senders.platformAddress(), now);
        email.edit(request.content(), chosen, now);
        return emails.persist(email)
                .call(() -> versions.noteEdited(email, user))
                .call(() -> events.announce(email, sizes));
    }

    /** Applies the changes of a user. */
    Uni<Void> edit(EmailCampaign email, ChangeEmail change, @Nullable Chosen chosen, String user) {
        email.edit(change, chosen, clock.instant());
        return versions.noteEdited(email, user);
    }

    /** Creates an email from approved content, or updates the one made from it before, unless its sending has started. */
    Uni<Void> approve(CampaignProjection campaign, ApprovedContent content, Map<AudienceSpec, Integer> sizes) {
        return emails.findByContent(campaign.tenant(), content.contentId())
                .chain(known -> known == null
                        ? draft(campaign, content.contentId())
                        : Uni.createFrom().item(known))
                .call(email -> approve(email, content))
                .chain(email -> settle(campaign, email, sizes));
    }

    private Uni<Void> approve(EmailCampaign email, ApprovedContent content) {
        boolean wasWithdrawn = email.reinstate(clock.instant());
        return email.status.isEditable()
                ? versions.approve(email, content, wasWithdrawn)
                : Uni.createFrom().voidItem();
    }

    private Uni<EmailCampaign> draft(CampaignProjection campaign, UUID contentId) {
        return emails.persist(new EmailCampaign(
                campaign.tenant(), campaign.id(), contentId, senders.platformAddress(), clock.instant()));
    }

    /** Announces an email whose audience size is new, and schedules it if its campaign is running and it is ready. */
    Uni<Void> settle(CampaignProjection campaign, EmailCampaign email, Map<AudienceSpec, Integer> sizes) {
        return events.announce(email, sizes).chain(size -> {
            boolean joinsRunningCampaign =
                    email.contentId != null && schedulesItself(email) && campaign.isRunningOnEmail();
            return joinsRunningCampaign
                    ? scheduleIfReady(campaign, email, size)
                    : Uni.createFrom().voidItem();
        });
    }

    /** Schedules every ready draft of a launched campaign and returns all of its emails. */
    Uni<List<EmailCampaign>> scheduleReady(CampaignProjection campaign, Map<AudienceSpec, Integer> sizes) {
        return each(campaign, email -> scheduleDraft(campaign, email, sizes))
                .chain(() -> emails.ofCampaign(campaign.tenant(), campaign.id()));
    }

    private Uni<Void> scheduleDraft(
            CampaignProjection campaign, EmailCampaign email, Map<AudienceSpec, Integer> sizes) {
        return schedulesItself(email)
                ? events.announce(email, sizes).chain(size -> scheduleIfReady(campaign, email, size))
                : Uni.createFrom().voidItem();
    }

    /** One that offers newly approved content waits for somebody to choose: its own words may no longer be right. */
    private static boolean schedulesItself(EmailCampaign email) {
        return email.status == EmailStatus.DRAFT && !email.history.isOffered;
    }

    private Uni<Void> scheduleIfReady(CampaignProjection campaign, EmailCampaign email, int size) {
        return checks.missing(email, size)
                .map(missing -> EmailRules.schedule(email, campaign.phase(), missing))
                .chain(decision -> decision instanceof EmailDecision.Allowed
                        ? scheduleForLaunch(campaign, email)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> scheduleForLaunch(CampaignProjection campaign, EmailCampaign email) {
        Instant now = clock.instant();
        return events.schedule(email, Schedule.at(EmailRules.launchTime(campaign.startsAt(), now)), now);
    }

    /** Cancels an email because the approval of its content was withdrawn, unless it was sent completely. */
    Uni<Void> withdraw(EmailCampaign email) {
        if (!email.status.isUnfinished()) {
            return Uni.createFrom().voidItem();
        }
        boolean expected = email.status != EmailStatus.DRAFT;
        email.withdraw("Its content was withdrawn.", clock.instant());
        return expected ? publishCancellation(email) : Uni.createFrom().voidItem();
    }

    /** Cancels an email, and publishes it if others expect the email to be sent. */
    Uni<Void> cancel(EmailCampaign email, String reason) {
        boolean expected = email.status != EmailStatus.DRAFT;
        email.cancel(reason, clock.instant());
        return expected ? publishCancellation(email) : Uni.createFrom().voidItem();
    }

    /** If sending has started, the cancellation is published once no delivery is in progress. */
    private Uni<Void> publishCancellation(EmailCampaign email) {
        return email.announced.cancellationDue
                ? Uni.createFrom().voidItem()
                : outbox.write(email.tenant, email.announced.announceCancellation(email, 0));
    }

    /** Cancels the unsent emails of a campaign that has ended. */
    Uni<Void> end(CampaignProjection campaign) {
        return each(
                campaign,
                email -> email.status.isUnfinished()
                        ? cancel(email, "The campaign has ended.")
                        : Uni.createFrom().voidItem());
    }

    /** Notes that the emails in sending of a campaign are paused with it. */
    Uni<Void> pause(CampaignProjection campaign) {
        Instant now = clock.instant();
        return each(campaign, email -> {
            if (email.status == EmailStatus.SENDING) {
                email.paused.begin(now);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** Continues the emails of a campaign that was paused; those that a user paused stay paused. */
    Uni<Void> resume(CampaignProjection campaign, Map<AudienceSpec, Integer> sizes) {
        Instant now = clock.instant();
        return each(campaign, email -> resume(email, now).chain(() -> settle(campaign, email, sizes)));
    }

    private Uni<Void> resume(EmailCampaign email, Instant now) {
        if (email.status == EmailStatus.PAUSED) {
            return Uni.createFrom().voidItem();
        }
        email.paused.end(now);
        return events.resumed(email, now);
    }

    /** Moves scheduled emails to new times; ignores times that have passed. */
    Uni<Void> reschedule(CampaignProjection campaign, Map<UUID, Instant> times) {
        Instant now = clock.instant();
        return each(campaign, email -> {
            Instant at = times.get(email.id);
            boolean moves = at != null
                    && at.isAfter(now)
                    && email.status == EmailStatus.SCHEDULED
                    && email.sending.startedAt == null
                    && !at.equals(email.sending.scheduledFor);
            return moves
                    ? events.schedule(email, Schedule.moved(email, at), now)
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> each(CampaignProjection campaign, Function<EmailCampaign, Uni<Void>> work) {
        return emails.ofCampaign(campaign.tenant(), campaign.id()).chain(found -> inOrder(found, work));
    }

    private static Uni<Void> inOrder(List<EmailCampaign> found, Function<EmailCampaign, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
