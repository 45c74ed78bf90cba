package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailPauseReason;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Our copy of a campaign's publication: a post or an email. The events of a campaign arrive in order, because the topic's
 * key is the campaign. The last one wins, even if its timestamp is earlier.
 */
@Entity
@Table(name = "publication_projection")
class PublicationProjection {

    @Id
    private UUID id;

    private String tenant;
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID contentId;
    private @Nullable UUID accountId;

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    private Instant stateSince;
    private @Nullable String subject;
    private @Nullable Instant scheduledFor;
    private @Nullable Instant publishedAt;
    private @Nullable String reasonCode;
    private @Nullable String reason;
    private @Nullable Instant blockedSince;
    private @Nullable String block;

    @Convert(converter = DeliveryCounts.Column.class)
    private @Nullable DeliveryCounts delivery;

    @Version
    private long version;

    /** For Hibernate. */
    protected PublicationProjection() {}

    PublicationProjection(String tenant, UUID id, UUID campaignId, Channel channel, Instant now) {
        this.tenant = tenant;
        this.id = id;
        this.campaignId = campaignId;
        this.channel = channel;
        this.state = PublicationState.READY;
        this.stateSince = now;
    }

    /** Records the content it is made from, if the event names it. */
    void madeFrom(@Nullable UUID content) {
        contentId = content == null ? contentId : content;
    }

    /** Records the account that publishes it, if the event names it. */
    void publishedBy(@Nullable UUID account) {
        accountId = account == null ? accountId : account;
    }

    /** Keeps the schedule: an email is announced again when its subject or audience changes. */
    void ready(String emailSubject) {
        subject = emailSubject;
        if (state == PublicationState.CANCELLED) {
            become(PublicationState.READY);
        }
    }

    void schedule(Instant time) {
        become(PublicationState.SCHEDULED);
        scheduledFor = time;
    }

    void publish(Instant time) {
        become(PublicationState.PUBLISHED);
        // Sending an email starts and ends; it counts as published from the start.
        publishedAt = publishedAt == null ? time : publishedAt;
    }

    /** The email was sent to all of its recipients. */
    void complete(Instant time, DeliveryCounts counts) {
        publish(time);
        delivery = counts;
    }

    /** The email was cancelled after some of its recipients had received it. */
    void stop(Instant time, int sent) {
        publish(time);
        delivery = delivery == null ? DeliveryCounts.stopped(sent) : delivery.stoppedAt(sent);
    }

    void pause(@Nullable EmailPauseReason cause, @Nullable String detail, DeliveryCounts counts) {
        become(PublicationState.PAUSED);
        reasonCode = cause == null ? null : cause.name();
        reason = detail;
        delivery = counts;
    }

    void fail(@Nullable Enum<?> code, String cause) {
        become(PublicationState.FAILED);
        reasonCode = code == null ? null : code.name();
        reason = cause;
    }

    void cancel(@Nullable String cause) {
        become(PublicationState.CANCELLED);
        reason = cause;
    }

    /** Nothing can be sent until {@link #unblock}, or until it is no longer being sent. */
    void block(Instant since, String cause) {
        blockedSince = since;
        block = cause;
    }

    void unblock() {
        blockedSince = null;
        block = null;
    }

    /** Applies an event that happened at a time. */
    void apply(Consumer<PublicationProjection> event, Instant at) {
        PublicationState before = state;
        event.accept(this);
        stateSince = state == before ? stateSince : at;
    }

    UUID id() {
        return id;
    }

    /** Whether an email is being sent, and some recipients are still to receive it. */
    boolean isInDelivery() {
        return state == PublicationState.PUBLISHED && (delivery == null || delivery.remaining() > 0);
    }

    WatchedEmail watchedEmail() {
        return new WatchedEmail(id, state, stateSince, subject, reasonCode, reason, blockedSince, block);
    }

    private void become(PublicationState next) {
        state = next;
        reasonCode = null;
        reason = null;
        unblock();
    }
}
