package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post for several networks, each at its account's own best time.
 *
 * @param platforms each at most once
 * @param startTime no post leaves before it; null for now
 */
public record SchedulePosts(
        @NotNull UUID campaignId,
        @NotNull @Size(min = 1, max = 10) List<@NotNull Channel> platforms,
        @Nullable @Size(max = PostInput.MAX_CONTENT) String content,
        @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = PostInput.MAX_CONTENT) String> parts,
        @Nullable @Size(max = 100) List<@NotNull @Valid MediaInput> media,
        @Nullable URI link,
        PostInput.@Nullable @Valid Options options,
        @Nullable Instant startTime) {

    PostInput input() {
        return new PostInput(content, parts, media, link, options);
    }
}
