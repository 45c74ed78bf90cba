package com.dryjets.email.template;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to build an email from blocks. */
public record BuildFromBlocks(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Block> blocks,
        @Schema(examples = "en") @Nullable @Size(max = 35) String language,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String previewText) {}
