package com.dryjets.social.series;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.queue.MediaInput;
import com.dryjets.social.queue.PostInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recurring post to create.
 *
 * @param weekdays on which it leaves
 * @param time hours and minutes, in {@code timeZone}
 * @param timeZone by its IANA name; null for that of the account
 * @param until no post leaves after it; null for the campaign's end
 */
public record CreateSeries(
        @NotNull UUID campaignId,
        @NotNull Channel platform,
        @Nullable UUID accountId,
        @Nullable @Size(max = PostInput.MAX_CONTENT) String content,
        @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = PostInput.MAX_CONTENT) String> parts,
        @Nullable @Size(max = 100) List<@NotNull @Valid MediaInput> media,
        @Nullable URI link,
        PostInput.@Nullable @Valid Options options,
        @NotNull @Size(min = 1, max = 7) List<@NotNull DayOfWeek> weekdays,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 09:30")
        String time,

        @Nullable @Size(max = 60) String timeZone,
        @Nullable Instant until) {

    PostInput input() {
        return new PostInput(content, parts, media, link, options);
    }
}
