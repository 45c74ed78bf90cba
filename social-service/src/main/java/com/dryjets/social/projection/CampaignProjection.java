package com.dryjets.social.projection;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.social.timing.SlotRules;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign as far as its posts need it. */
@Entity(name = "campaign_projection")
@Table(name = "campaign_projection")
public class CampaignProjection {

    @Id
    UUID campaignId;

    String tenant;

    @Enumerated(EnumType.STRING)
    CampaignStatus status;

    @Nullable
    String channels;

    @Nullable
    Instant startsAt;

    @Nullable
    Instant endsAt;

    @Nullable
    String timeZone;

    @Nullable
    Instant endedAt;

    @Nullable
    UUID scheduleRequestId;

    /** For Hibernate. */
    protected CampaignProjection() {}

    /** Takes over the campaign's current plan. */
    public void plan(CampaignFacts facts) {
        channels = facts.channels().stream().map(Channel::name).collect(Collectors.joining(","));
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        timeZone = facts.timeZone();
        if (status == CampaignStatus.UNKNOWN) {
            status = CampaignStatus.DRAFT;
        }
    }

    /**
     * Starts the campaign and notes which request its schedule answers. A launch that is repeated after a pause or the
     * end does not start it again.
     */
    public void launch(CampaignFacts facts, UUID requestId) {
        plan(facts);
        if (status == CampaignStatus.DRAFT) {
            status = CampaignStatus.RUNNING;
        }
        scheduleRequestId = requestId;
    }

    /** Returns the request that every change of the schedule answers; empty before the launch. */
    public Optional<UUID> scheduleRequest() {
        return Optional.ofNullable(scheduleRequestId);
    }

    public void run() {
        status = CampaignStatus.RUNNING;
    }

    public void pause() {
        status = CampaignStatus.PAUSED;
    }

    public void end(Instant now) {
        status = CampaignStatus.ENDED;
        endedAt = now;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String tenant() {
        return tenant;
    }

    public CampaignStatus status() {
        return status;
    }

    /** Returns whether the campaign was launched and has not ended. */
    public boolean isStarted() {
        return status == CampaignStatus.RUNNING || status == CampaignStatus.PAUSED;
    }

    /** Returns whether the plan is known, which it is from the first campaign event on. */
    public boolean isPlanned() {
        return startsAt != null;
    }

    /** Lists the social networks among the campaign's channels. */
    public List<Channel> socialChannels() {
        return channels == null || channels.isEmpty()
                ? List.of()
                : Stream.of(channels.split(",", -1))
                        .map(Channel::valueOf)
                        .filter(Channel::isSocial)
                        .toList();
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** Returns the rest of the campaign's time in the time zone of its audience. */
    public SlotRules.Window windowFrom(Instant now) {
        return SlotRules.Window.rest(startsAt, endsAt, TimeZones.orUtc(timeZone), now);
    }
}
