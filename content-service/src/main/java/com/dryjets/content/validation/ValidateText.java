package com.dryjets.content.validation;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to check.
 *
 * @param text as it would go out, with its link and hashtags
 * @param subject of a mail
 */
public record ValidateText(
        @NotNull @Size(max = 200_000) String text,
        @NotNull Channel platform,
        @Nullable @Size(max = 2000) String subject,
        @Nullable @Size(max = 100) List<@NotNull URI> media) {
    public ValidateText {
        media = media == null ? List.of() : media;
    }
}
