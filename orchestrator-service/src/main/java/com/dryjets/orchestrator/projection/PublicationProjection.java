package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our copy of a campaign's publication: a post or an email. The events of a campaign arrive in the order in which they
 * happened, because the topic's key is the campaign; the last one wins, even if its time is earlier.
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

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    private @Nullable String subject;
    private @Nullable Instant scheduledFor;
    private @Nullable Instant publishedAt;
    private @Nullable String reason;

    @Version
    private long version;

    /** For Hibernate. */
    protected PublicationProjection() {}

    PublicationProjection(String tenant, UUID id, UUID campaignId, Channel channel) {
        this.tenant = tenant;
        this.id = id;
        this.campaignId = campaignId;
        this.channel = channel;
        this.state = PublicationState.READY;
    }

    /** Records the content it is made from, if the event names it. */
    void madeFrom(@Nullable UUID content) {
        contentId = content == null ? contentId : content;
    }

    void ready(String emailSubject) {
        state = PublicationState.READY;
        subject = emailSubject;
    }

    void schedule(Instant time) {
        state = PublicationState.SCHEDULED;
        scheduledFor = time;
    }

    void publish(Instant time) {
        state = PublicationState.PUBLISHED;
        // Sending an email starts and ends; it counts as published from the start.
        publishedAt = publishedAt == null ? time : publishedAt;
    }

    void pause() {
        state = PublicationState.PAUSED;
    }

    void fail(String cause) {
        state = PublicationState.FAILED;
        reason = cause;
    }

    void cancel(@Nullable String cause) {
        state = PublicationState.CANCELLED;
        reason = cause;
    }
}
