package com.dryjets.social.queue;

import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.UriListConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A post in a campaign's queue. It can be changed only while no attempt to publish it is under way; {@link
 * ClaimRepository} writes attempts and their outcomes.
 */
@DynamicUpdate // ClaimRepository writes other columns of the row
@Entity(name = "post")
class Post {

    /**
     * The content of a post.
     *
     * @param contentId the content piece it was made from; null if a person wrote it
     */
    record Message(Channel channel, @Nullable UUID contentId, String text, List<URI> media) {}

    @Id
    UUID id;

    String tenant;
    UUID campaignId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Nullable
    UUID contentId;

    String text;

    @Convert(converter = UriListConverter.class)
    List<URI> media;

    @Enumerated(EnumType.STRING)
    PostStatus status;

    Instant scheduledFor;
    Instant dueAt;
    boolean unresolved;

    /** True while a replica holds the post, by the database's clock at the time of the read. */
    @Formula("coalesce(leased_until > clock_timestamp(), false)")
    boolean leased;

    @Nullable
    String cancelReason;

    @Nullable
    String externalId;

    @Nullable
    String url;

    @Nullable
    Instant publishedAt;

    @Nullable
    String failure;

    String createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    private long eventVersion;

    /** For Hibernate. */
    protected Post() {}

    Post(CampaignProjection campaign, Message message, Instant scheduledFor, String createdBy, Instant now) {
        id = Ids.next();
        tenant = campaign.tenant();
        campaignId = campaign.campaignId();
        channel = message.channel();
        contentId = message.contentId();
        this.createdBy = createdBy;
        createdAt = now;
        schedule(message, scheduledFor, now);
    }

    private void schedule(Message message, Instant time, Instant now) {
        text = message.text();
        media = message.media();
        status = PostStatus.SCHEDULED;
        cancelReason = null;
        failure = null;
        scheduledFor = time;
        dueAt = time;
        updatedAt = now;
    }

    /** Schedules a cancelled post again after its withdrawn content was approved again. */
    PostScheduled scheduleAgain(Message message, Instant time, Instant now) {
        schedule(message, time, now);
        return scheduled();
    }

    /** Replaces the message after a new approval; a post that is being published keeps the old one. */
    void reword(Message message, Instant now) {
        if (isWaiting() && !isInProgress()) {
            text = message.text();
            media = message.media();
            updatedAt = now;
        }
    }

    /** Returns the version for its next event. */
    private long nextVersion() {
        eventVersion++;
        return eventVersion;
    }

    PostScheduled scheduled() {
        return new PostScheduled(campaignId, id, channel, contentId, scheduledFor, nextVersion());
    }

    /** Moves the post to another time; fails with 409 unless it can still be changed. */
    PostRescheduled reschedule(Instant time, Instant now) {
        requireUntouched();
        return moveTo(time, now);
    }

    /** Moves the post to the time that its campaign assigns; empty if that changes nothing or comes too late. */
    Optional<PostRescheduled> coordinate(@Nullable Instant time, Instant now) {
        boolean moves =
                time != null && time.isAfter(now) && isWaiting() && !isInProgress() && !time.equals(scheduledFor);
        return moves ? Optional.of(moveTo(time, now)) : Optional.empty();
    }

    /** Moves the post unconditionally, for example when it became overdue while its campaign was paused. */
    PostRescheduled moveTo(Instant time, Instant now) {
        scheduledFor = time;
        dueAt = time;
        updatedAt = now;
        return new PostRescheduled(campaignId, id, channel, time, nextVersion());
    }

    /**
     * Cancels the post. If an attempt is in progress the network may already have it, so the post stays scheduled until
     * the outcome is known, and the event follows then.
     */
    Optional<PostCancelled> cancel(String reason, Instant now) {
        cancelReason = reason;
        updatedAt = now;
        if (isInProgress()) {
            return Optional.empty();
        }
        status = PostStatus.CANCELLED;
        return Optional.of(new PostCancelled(campaignId, id, channel, reason, nextVersion()));
    }

    /** Fails with 409 unless the post is waiting and no attempt is in progress. */
    void requireUntouched() {
        if (!isWaiting()) {
            throw Problem.conflict(
                    "The post is already %s.".formatted(status.name().toLowerCase(Locale.ROOT)));
        }
        if (isInProgress()) {
            throw Problem.conflict("The post is being published.");
        }
    }

    boolean isWaiting() {
        return status == PostStatus.SCHEDULED;
    }

    private boolean isInProgress() {
        return unresolved || leased;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    UUID contentId() {
        return contentId;
    }

    PostStatus status() {
        return status;
    }

    Instant scheduledFor() {
        return scheduledFor;
    }
}
