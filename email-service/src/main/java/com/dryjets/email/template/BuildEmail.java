package com.dryjets.email.template;

import static com.dryjets.email.design.ContentChoice.LONGEST;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to build an email from one of blocks, mjml, htmlContent and templateId. */
public record BuildEmail(
        @Nullable @Size(min = 1, max = 200) List<@NotNull @Valid Block> blocks,
        @Nullable @Size(max = LONGEST) String mjml,
        @Nullable @Size(max = LONGEST) String htmlContent,
        @Nullable UUID templateId,
        @Schema(examples = "en") @Nullable @Size(max = 35) String language,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String previewText) {

    ContentChoice choice() {
        return new ContentChoice(htmlContent, blocks, mjml, templateId);
    }
}
