package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that a person adds to a campaign's queue.
 *
 * @param accountId the account that posts; null for the tenant's default at the network
 * @param content the text of a single post; null if {@code parts} are given
 * @param parts the texts of a thread, in order
 * @param scheduledTime an instant, {@code best} for the best free time within a week, or {@code next-slot} for the
 *     account's next free posting slot
 */
public record SchedulePost(
        @NotNull UUID campaignId,
        @NotNull Channel platform,
        @Nullable UUID accountId,
        @Nullable @Size(max = PostInput.MAX_CONTENT) String content,
        @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = PostInput.MAX_CONTENT) String> parts,
        @Nullable @Size(max = 100) List<@NotNull @Valid MediaInput> media,
        @Nullable URI link,
        PostInput.@Nullable @Valid Options options,
        @NotBlank String scheduledTime) {

    PostInput input() {
        return new PostInput(content, parts, media, link, options);
    }
}
