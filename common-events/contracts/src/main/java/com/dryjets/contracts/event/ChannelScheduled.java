package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel's answer to {@link CampaignEvent.CampaignLaunched}: social-service sends one for each network on {@code
 * marketing.posts}, email-service one on {@code marketing.emails}.
 *
 * @param scheduleRequestId the request it answers
 * @param items the number of scheduled items; 0 comes with a reason
 * @param first the time of the first item; absent without items
 * @param last the time of the last item; absent without items
 * @param reason why nothing was scheduled
 */
public record ChannelScheduled(
        UUID campaignId,
        UUID scheduleRequestId,
        Channel channel,
        int items,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable String reason)
        implements PostEvent.OfCampaign, EmailEvent {
    public ChannelScheduled {
        requireNonNull(campaignId, "campaignId");
        requireNonNull(scheduleRequestId, "scheduleRequestId");
        requireNonNull(channel, "channel");
    }

    @Override
    public Topic topic() {
        return channel == Channel.EMAIL ? Topic.EMAILS : Topic.POSTS;
    }

    @Override
    public String key() {
        return campaignId.toString();
    }
}
