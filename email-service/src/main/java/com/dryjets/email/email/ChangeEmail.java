package com.dryjets.email.email;

import static com.dryjets.email.design.ContentChoice.LONGEST;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.design.Block;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.OneLine;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to update an email; omitted fields keep their values. New content is given as one of htmlContent, blocks, mjml
 * and templateId.
 *
 * @param textContent written by hand; if empty, the text is derived from the content again
 */
public record ChangeEmail(
        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String previewText,

        @Nullable @Size(max = LONGEST) String htmlContent,
        @Nullable @Size(min = 1, max = 200) @Valid List<@NotNull @Valid Block> blocks,
        @Nullable @Size(max = LONGEST) String mjml,
        @Nullable UUID templateId,
        @Schema(examples = "en") @Nullable @Size(max = 35) String language,
        @Nullable @Size(max = LONGEST) String textContent,
        @Nullable @Valid EmailAudience audience,

        @Schema(
                description =
                        "The address of a verified sender, or that of the platform, which is the default. A draft may"
                                + " name another, but cannot be sent then.",
                examples = "news@sunrise.example")
        @Nullable
        String from,

        @Nullable String replyTo) {

    /** Returns the change with normalized addresses; fails with 400 for an invalid address. */
    ChangeEmail checked() {
        return new ChangeEmail(
                subject,
                previewText,
                htmlContent,
                blocks,
                mjml,
                templateId,
                language,
                textContent,
                audience,
                address("/from", from),
                address("/replyTo", replyTo));
    }

    ContentChoice choice() {
        return new ContentChoice(htmlContent, blocks, mjml, templateId);
    }

    private static @Nullable String address(String pointer, @Nullable String text) {
        return text == null
                ? null
                : EmailAddresses.parse(text)
                        .orElseThrow(() -> Problem.badField(pointer, "must be a valid email address"));
    }
}
