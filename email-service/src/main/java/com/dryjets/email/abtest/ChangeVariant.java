package com.dryjets.email.abtest;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A variant of an email. Omitted fields are those of the email, so that an empty variant is the email as it is.
 *
 * @param htmlContent content of its own; or one of blocks, mjml and templateId
 * @param textContent only with content of its own, from which it is made if omitted
 * @param templateId whose content it has
 * @param delayMinutes how long after the email's start it is sent; default 0
 */
public record ChangeVariant(
        @Schema(examples = "Only until Friday: shirts at half price")
        @Nullable
        @Size(min = 1, max = 255)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String previewText,

        @Nullable String from,
        @Nullable String replyTo,

        @Nullable @Size(min = 1, max = ContentChoice.LONGEST)
        String htmlContent,

        @Nullable @Size(min = 1, max = 200) @Valid List<@NotNull @Valid Block> blocks,

        @Nullable @Size(min = 1, max = ContentChoice.LONGEST)
        String mjml,

        @Nullable @Size(max = ContentChoice.LONGEST) String textContent,
        @Nullable UUID templateId,
        @Nullable @Min(0) @Max(MOST_MINUTES) Integer delayMinutes) {

    private static final int MOST_MINUTES = 10_080;

    ContentChoice choice() {
        return new ContentChoice(htmlContent, blocks, mjml, templateId);
    }

    int delay() {
        return delayMinutes == null ? 0 : delayMinutes;
    }
}
