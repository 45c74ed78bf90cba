package com.dryjets.email.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks on a common background.
 *
 * @param blocks anything but headers, footers and sections
 * @param padding above and below, in pixels
 */
public record SectionBlock(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Block> blocks,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String backgroundColor,

        @Nullable @Min(0) @Max(80) Integer padding)
        implements Block {}
