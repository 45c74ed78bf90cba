package com.dryjets.social.projection;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign as far as its posts need it. */
@Entity(name = "campaign_state")
public class CampaignState {

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
    Instant overSince;

    @Nullable
    UUID scheduleRequestId;

    /** For Hibernate. */
    protected CampaignState() {}

    /** Its plan, as it is now. */
    public void plan(CampaignFacts facts) {
        channels = facts.channels().stream().map(Channel::name).collect(Collectors.joining(","));
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        timeZone = facts.timeZone();
        if (status == CampaignStatus.UNKNOWN) {
            status = CampaignStatus.DRAFT;
        }
    }

    public void run() {
        status = CampaignStatus.RUNNING;
    }

    /** Whoever launched the campaign wants to be told of what was queued under this id. */
    public void askedBy(UUID scheduleRequestId) {
        this.scheduleRequestId = scheduleRequestId;
    }

    /** The request that every change of what is queued answers; empty before the launch. */
    public Optional<UUID> scheduleRequest() {
        return Optional.ofNullable(scheduleRequestId);
    }

    public void pause() {
        status = CampaignStatus.PAUSED;
    }

    public void end(Instant now) {
        status = CampaignStatus.OVER;
        overSince = now;
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

    /** Whether its plan is known, which is so from its first event on. */
    public boolean isPlanned() {
        return startsAt != null;
    }

    /** The networks that it goes to. */
    public List<Channel> socialChannels() {
        return channels == null || channels.isEmpty()
                ? List.of()
                : Stream.of(channels.split(",", -1))
                        .map(Channel::valueOf)
                        .filter(Channel::isSocial)
                        .toList();
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** The audience's hours are in it. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
