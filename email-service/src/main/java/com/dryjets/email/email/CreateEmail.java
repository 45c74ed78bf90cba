package com.dryjets.email.email;

import static com.dryjets.email.email.ChangeEmail.MAX_CONTENT;
import static com.dryjets.email.email.ChangeEmail.ONE_LINE;
import static com.dryjets.email.email.ChangeEmail.ONE_LINE_MESSAGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to create an email; omitted fields can be added while it is a draft. */
public record CreateEmail(
        @NotNull UUID campaignId,

        @Schema(examples = "Spring is here: shirts at half price")
        @Nullable
        @Size(max = 255)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String previewText,

        @Schema(examples = "<p>Come by. <a href=\"https://example.com/spring\">See the offer</a></p>")
        @Nullable
        @Size(max = MAX_CONTENT)
        String htmlContent,

        @Nullable @Size(max = MAX_CONTENT) String textContent,
        @Nullable @Valid EmailAudience audience,

        @Schema(
                description =
                        "The address of a verified sender, or that of the platform, which is the default. A draft may"
                                + " name another, but cannot be sent then.",
                examples = "news@sunrise.example")
        @Nullable
        String from,

        @Nullable String replyTo) {

    /** Returns the content for an empty draft; a plain text needs HTML beside it. */
    ChangeEmail content() {
        @Nullable String text = htmlContent == null ? null : textContent;
        return new ChangeEmail(subject, previewText, htmlContent, text, audience, from, replyTo).checked();
    }
}
