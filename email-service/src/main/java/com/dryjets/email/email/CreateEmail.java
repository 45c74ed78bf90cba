package com.dryjets.email.email;

import static com.dryjets.email.design.ContentChoice.LONGEST;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.OneLine;
import com.dryjets.email.segment.AudienceSpec;
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
 * A request to create an email; omitted fields can be added while it is a draft. Its content is given as one of htmlContent,
 * blocks, mjml and templateId.
 *
 * @param templateId also gives the subject and the preview text if they are omitted
 * @param language of the email; that of the template, or English if omitted
 * @param textContent written by hand; derived from the content if omitted
 * @param segmentId the only segment that it is for, in place of an audience
 */
public record CreateEmail(
        @NotNull UUID campaignId,

        @Schema(examples = "Spring is here: shirts at half price")
        @Nullable
        @Size(max = 255)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String previewText,

        @Schema(examples = "<p>Come by. <a href=\"https://example.com/spring\">See the offer</a></p>")
        @Nullable
        @Size(max = LONGEST)
        String htmlContent,

        @Nullable @Size(min = 1, max = 200) @Valid List<@NotNull @Valid Block> blocks,
        @Nullable @Size(max = LONGEST) String mjml,
        @Nullable UUID templateId,
        @Schema(examples = "en") @Nullable @Size(max = 35) String language,
        @Nullable @Size(max = LONGEST) String textContent,
        @Nullable @Valid EmailAudience audience,
        @Nullable UUID segmentId,

        @Schema(
                description =
                        "The address of a verified sender, or that of the platform, which is the default. A draft may"
                                + " name another, but cannot be sent then.",
                examples = "news@sunrise.example")
        @Nullable
        String from,

        @Nullable String replyTo) {

    /** Returns the request as a change of an empty draft; fails with 400 if its audience is given in two ways. */
    ChangeEmail content() {
        if (segmentId != null && audience != null) {
            throw Problem.badField("/segmentId", "must be omitted, since audience is given");
        }
        return new ChangeEmail(
                        subject,
                        previewText,
                        htmlContent,
                        blocks,
                        mjml,
                        templateId,
                        language,
                        textContent,
                        segmentId == null ? audience : EmailAudience.of(AudienceSpec.of(segmentId)),
                        from,
                        replyTo)
                .checked();
    }
}
