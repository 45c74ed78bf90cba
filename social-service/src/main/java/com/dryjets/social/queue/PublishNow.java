package com.dryjets.social.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post that leaves at once; see {@link SchedulePost}. */
public record PublishNow(
        @NotNull UUID campaignId,
        @Nullable UUID accountId,
        @Nullable @Size(max = PostInput.MAX_CONTENT) String content,
        @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = PostInput.MAX_CONTENT) String> parts,
        @Nullable @Size(max = 100) List<@NotNull @Valid MediaInput> media,
        @Nullable URI link,
        PostInput.@Nullable @Valid Options options) {

    PostInput input() {
        return new PostInput(content, parts, media, link, options);
    }
}
