package com.dryjets.social.queue;

import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.social.projection.CampaignState;
import com.dryjets.social.projection.UriList;
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
import org.jspecify.annotations.Nullable;

/** A post in the queue. Only what nothing was begun for can be changed; publishing itself is done on rows, by leases. */
@DynamicUpdate // publishing writes other columns of the row, by SQL
@Entity(name = "post")
public class Post {

    /**
     * What a post says.
     *
     * @param contentId the piece it comes from; null where a person wrote it
     */
    public record Message(Channel channel, @Nullable UUID contentId, String text, List<URI> media) {}

    @Id
    UUID id;

    String tenant;
    UUID campaignId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Nullable
    UUID contentId;

    String text;

    @Convert(converter = UriList.class)
    List<URI> media;

    @Enumerated(EnumType.STRING)
    PostStatus status;

    Instant scheduledFor;
    Instant dueAt;
    int attempts;
    boolean unresolved;

    @Nullable
    String cancelReason;

    @Nullable
    UUID lease;

    @Nullable
    Instant leasedUntil;

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

    /** For Hibernate. */
    protected Post() {}

    public Post(CampaignState campaign, Message message, Instant scheduledFor, String createdBy, Instant now) {
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

    /** A piece that was withdrawn is approved again. */
    public PostScheduled scheduleAgain(Message message, Instant time, Instant now) {
        schedule(message, time, now);
        return scheduled();
    }

    /** The piece was approved again with other words; what is on its way already keeps the old ones. */
    public void reword(Message message, Instant now) {
        if (isWaiting() && !isBegun(now)) {
            text = message.text();
            media = message.media();
            updatedAt = now;
        }
    }

    public PostScheduled scheduled() {
        return new PostScheduled(campaignId, id, channel, contentId, scheduledFor);
    }

    /** Goes out at another time. */
    public PostRescheduled reschedule(Instant time, Instant now) {
        requireUntouched(now);
        return moveTo(time, now);
    }

    /** Goes out at the time that its campaign gives it; empty where that changes nothing or comes too late. */
    public Optional<PostRescheduled> coordinate(@Nullable Instant time, Instant now) {
        boolean moves = time != null && time.isAfter(now) && isWaiting() && !isBegun(now) && !time.equals(scheduledFor);
        return moves ? Optional.of(moveTo(time, now)) : Optional.empty();
    }

    /** The same for a post whose time has passed while its campaign was paused. */
    public PostRescheduled moveTo(Instant time, Instant now) {
        scheduledFor = time;
        dueAt = time;
        updatedAt = now;
        return new PostRescheduled(campaignId, id, channel, time);
    }

    /**
     * Takes the post out of the queue. What an attempt was begun for may be at the network already, so it is asked
     * first; the event then follows.
     */
    public Optional<PostCancelled> cancel(String reason, Instant now) {
        cancelReason = reason;
        updatedAt = now;
        if (isBegun(now)) {
            return Optional.empty();
        }
        status = PostStatus.CANCELLED;
        return Optional.of(new PostCancelled(campaignId, id, channel, reason));
    }

    /** Fails with 409 unless the post waits and nothing was begun for it. */
    void requireUntouched(Instant now) {
        if (!isWaiting()) {
            throw Problem.conflict("The post is %s.".formatted(status.name().toLowerCase(Locale.ROOT)));
        }
        if (isBegun(now)) {
            throw Problem.conflict("The post is being published.");
        }
    }

    public boolean isWaiting() {
        return status == PostStatus.SCHEDULED;
    }

    private boolean isBegun(Instant now) {
        return unresolved || (leasedUntil != null && leasedUntil.isAfter(now));
    }

    public UUID id() {
        return id;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable UUID contentId() {
        return contentId;
    }

    public PostStatus status() {
        return status;
    }

    public Instant scheduledFor() {
        return scheduledFor;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
