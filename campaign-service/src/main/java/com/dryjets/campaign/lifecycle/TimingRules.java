package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.coordination.PlannedTime;
import com.dryjets.campaign.projection.CampaignItem;
import com.dryjets.campaign.projection.ContentPiece;
import com.dryjets.campaign.projection.ItemStatus;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a channel's posts or emails are sent if the campaign is launched now. The plan of the channels' coordination
 * comes first, then a time that a person chose. Without either, email-service sends at the campaign's start, and
 * social-service chooses the time of a post.
 */
final class TimingRules {

    private static final int MAX_TIMES = 20;

    private TimingRules() {}

    static LaunchTiming timing(LaunchInput input, Channel channel, Instant now) {
        return channel == Channel.EMAIL ? emails(input, now) : posts(input, channel, now);
    }

    private static LaunchTiming emails(LaunchInput input, Instant now) {
        Instant start = input.campaign().startsAt();
        PlannedTimes planned = PlannedTimes.of(input.times().planned());
        List<Instant> times = new ArrayList<>();
        int immediate = 0;
        for (CampaignItem email : unsent(input, Channel.EMAIL)) {
            Optional<Instant> time = Stream.of(
                            planned.timeOf(email.itemId(), email.contentId(), now),
                            chosen(email, now),
                            Optional.of(start).filter(now::isBefore))
                    .flatMap(Optional::stream)
                    .findFirst();
            time.ifPresent(times::add);
            immediate += time.isPresent() ? 0 : 1;
        }
        return timing(input.campaign(), times, immediate, 0, now);
    }

    private static LaunchTiming posts(LaunchInput input, Channel channel, Instant now) {
        List<Instant> times = new ArrayList<>();
        int open = 0;
        PlannedTimes planned = PlannedTimes.of(input.times().planned());
        List<CampaignItem> scheduled = unsent(input, channel);
        Set<UUID> withPost = scheduled.stream()
                .map(CampaignItem::contentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (CampaignItem post : scheduled) {
            Optional<Instant> time =
                    planned.timeOf(post.itemId(), post.contentId(), now).or(() -> chosen(post, now));
            time.ifPresent(times::add);
            open += time.isPresent() ? 0 : 1;
        }
        for (ContentPiece piece : input.content()) {
            if (piece.channel() == channel && piece.hasApproval() && !withPost.contains(piece.contentId())) {
                Optional<Instant> time = planned.timeOf(null, piece.contentId(), now);
                time.ifPresent(times::add);
                open += time.isPresent() ? 0 : 1;
            }
        }
        return timing(input.campaign(), times, 0, open, now);
    }

    private static LaunchTiming timing(Campaign campaign, List<Instant> times, int immediate, int open, Instant now) {
        Instant from = campaign.startsAt().isAfter(now) ? campaign.startsAt() : now;
        List<Instant> first = times.stream().sorted().limit(MAX_TIMES).toList();
        return new LaunchTiming(times.size(), first, immediate, open, from, campaign.endsAt());
    }

    private static List<CampaignItem> unsent(LaunchInput input, Channel channel) {
        return input.times().items().stream()
                .filter(item -> item.channel() == channel)
                .filter(item -> !item.status().isFinal())
                .toList();
    }

    private static Optional<Instant> chosen(CampaignItem item, Instant now) {
        return item.status() == ItemStatus.READY
                ? Optional.empty()
                : Optional.ofNullable(item.scheduledFor()).filter(now::isBefore);
    }

    /** The times of a plan, by what they are for. */
    private record PlannedTimes(Map<UUID, Instant> byItem, Map<UUID, Instant> byContent) {

        static PlannedTimes of(List<PlannedTime> planned) {
            PlannedTimes times = new PlannedTimes(new HashMap<>(), new HashMap<>());
            for (PlannedTime time : planned) {
                if (time.itemId() != null) {
                    times.byItem.putIfAbsent(time.itemId(), time.at());
                } else if (time.contentId() != null) {
                    times.byContent.putIfAbsent(time.contentId(), time.at());
                }
            }
            return times;
        }

        /** A planned time that has passed is planned anew, so it is not known. */
        Optional<Instant> timeOf(@Nullable UUID itemId, @Nullable UUID contentId, Instant now) {
            return Stream.of(Optional.ofNullable(byItem.get(itemId)), Optional.ofNullable(byContent.get(contentId)))
                    .flatMap(Optional::stream)
                    .filter(now::isBefore)
                    .findFirst();
        }
    }
}
