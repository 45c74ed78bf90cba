package com.dryjets.social.series;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.post.MediaView;
import com.dryjets.social.post.OptionsView;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recurring post.
 *
 * @param time hours and minutes, {@code 09:30}, in {@code timeZone}
 * @param until no post leaves after it; null for the campaign's end
 * @param nextAt the next occurrence that is not in the queue yet; null once there is none any more
 * @param failure why it ended early
 */
public record SeriesView(
        UUID id,
        UUID campaignId,
        Channel platform,
        @Nullable UUID accountId,
        List<String> parts,
        List<MediaView> media,
        @Nullable URI link,
        OptionsView options,
        List<DayOfWeek> weekdays,
        String time,
        String timeZone,
        @Nullable Instant until,
        @Nullable Instant nextAt,
        @Nullable String failure,
        String createdBy,
        Instant createdAt,
        long version) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    static SeriesView of(Series series) {
        return new SeriesView(
                series.id(),
                series.campaignId(),
                series.message().channel(),
                series.accountId(),
                series.message().parts(),
                series.message().media().stream().map(MediaView::of).toList(),
                series.message().link(),
                OptionsView.of(series.message().options()),
                series.weekdays().stream().sorted().toList(),
                series.time().format(MINUTES),
                series.zone().getId(),
                series.until(),
                series.nextAt(),
                series.failure(),
                series.createdBy(),
                series.createdAt(),
                series.version());
    }
}
