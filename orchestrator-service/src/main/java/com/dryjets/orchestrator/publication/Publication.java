package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post or a mail of a campaign, on its way to the audience. */
@Entity
class Publication {

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
    private @Nullable Instant dueAt;
    private @Nullable Instant outAt;
    private @Nullable String reason;

    @Version
    private long version;

    /** For Hibernate. */
    protected Publication() {}

    Publication(String tenant, UUID id, UUID campaignId, Channel channel) {
        this.tenant = tenant;
        this.id = id;
        this.campaignId = campaignId;
        this.channel = channel;
        this.state = PublicationState.READY;
    }

    void carries(@Nullable UUID content) {
        contentId = content == null ? contentId : content;
    }

    void ready(String mailSubject) {
        state = PublicationState.READY;
        subject = mailSubject;
    }

    void waitUntil(Instant due) {
        state = PublicationState.WAITING;
        dueAt = due;
    }

    void goOut(Instant at) {
        state = PublicationState.OUT;
        // A mail starts and ends; it went out when it started.
        outAt = outAt == null ? at : outAt;
    }

    void pause() {
        state = PublicationState.PAUSED;
    }

    void fail(String why) {
        state = PublicationState.FAILED;
        reason = why;
    }

    void cancel(@Nullable String why) {
        state = PublicationState.CANCELLED;
        reason = why;
    }
}
