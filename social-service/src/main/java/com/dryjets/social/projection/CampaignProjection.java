package com.dryjets.social.projection;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.TimeZones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as far as its posts need it.
 *
 * @param channels its social networks
 * @param startsAt null until the campaign's own events arrive
 * @param scheduleRequestId the launch request, which every change of the schedule answers; null before the launch
 */
public record CampaignProjection(
        String tenant,
        UUID campaignId,
        @Nullable String name,
        CampaignStatus status,
        List<Channel> channels,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String timeZone,
        @Nullable Instant endedAt,
        @Nullable UUID scheduleRequestId) {

    public CampaignProjection {
        channels = List.copyOf(channels);
    }

    /** The campaign with its current plan. */
    public CampaignProjection planned(CampaignFacts facts) {
        return new CampaignProjection(
                tenant,
                campaignId,
                facts.name(),
                status == CampaignStatus.UNKNOWN ? CampaignStatus.DRAFT : status,
                facts.channels().stream().filter(Channel::isSocial).toList(),
                facts.startsAt(),
                facts.endsAt(),
                facts.timeZone(),
                endedAt,
                scheduleRequestId);
    }

    /** The campaign after its launch. A launch that is repeated after a pause or the end does not start it again. */
    public CampaignProjection launched(CampaignFacts facts, UUID requestId) {
        CampaignProjection planned = planned(facts);
        return planned.with(
                planned.status == CampaignStatus.DRAFT ? CampaignStatus.RUNNING : planned.status, endedAt, requestId);
    }

    public CampaignProjection running() {
        return with(CampaignStatus.RUNNING, endedAt, scheduleRequestId);
    }

    public CampaignProjection paused() {
        return with(CampaignStatus.PAUSED, endedAt, scheduleRequestId);
    }

    public CampaignProjection ended(Instant now) {
        return with(CampaignStatus.ENDED, now, scheduleRequestId);
    }

    private CampaignProjection with(
            CampaignStatus newStatus, @Nullable Instant newEndedAt, @Nullable UUID newScheduleRequestId) {
        return new CampaignProjection(
                tenant,
                campaignId,
                name,
                newStatus,
                channels,
                startsAt,
                endsAt,
                timeZone,
                newEndedAt,
                newScheduleRequestId);
    }

    /** Whether the campaign was launched and has not ended. */
    public boolean isStarted() {
        return status == CampaignStatus.RUNNING || status == CampaignStatus.PAUSED;
    }

    /** Whether posts may leave. */
    public boolean isRunning() {
        return status == CampaignStatus.RUNNING;
    }

    /** Whether the plan is known, which it is from the first campaign event on. */
    public boolean isPlanned() {
        return startsAt != null;
    }

    public Optional<UUID> scheduleRequest() {
        return Optional.ofNullable(scheduleRequestId);
    }

    /** The time zone of its audience. */
    public ZoneId zone() {
        return TimeZones.orUtc(timeZone);
    }
}
