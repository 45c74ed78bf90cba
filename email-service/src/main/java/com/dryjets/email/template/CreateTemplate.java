package com.dryjets.email.template;

import static com.dryjets.email.design.ContentChoice.LONGEST;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to create a template. Its content is given as one of blocks, mjml, htmlContent and templateId.
 *
 * @param templateId the template to copy
 */
public record CreateTemplate(
        @Schema(examples = "Monthly newsletter") @NotBlank @Size(max = 100)
        String name,

        @Nullable @Size(max = 500) String description,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String previewText,

        @Schema(examples = "en") @Nullable @Size(max = 35) String language,
        @Nullable @Size(max = LONGEST) String htmlContent,
        @Nullable @Size(min = 1, max = 200) @Valid List<@NotNull @Valid Block> blocks,
        @Nullable @Size(max = LONGEST) String mjml,
        @Nullable UUID templateId) {

    ContentChoice choice() {
        return new ContentChoice(htmlContent, blocks, mjml, templateId);
    }
}
