package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to validate.
 *
 * @param text the text as it would be published, with link and hashtags
 * @param subject the subject of an email
 * @param accountId the account that would publish it, if its limits differ
 */
public record ValidateText(
        @NotNull @Size(max = 200_000) String text,
        @NotNull Channel platform,
        @Nullable @Size(max = 2000) String subject,
        @Nullable @Size(max = 200) String accountId,
        @Nullable @Size(max = 100) List<@NotNull URI> media) {
    public ValidateText {
        media = media == null ? List.of() : media;
    }
}
