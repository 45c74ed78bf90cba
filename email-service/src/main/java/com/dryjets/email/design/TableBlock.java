package com.dryjets.email.design;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of texts.
 *
 * @param rows all with as many cells as the header
 * @param align of each column; at the start of the line if omitted
 */
public record TableBlock(
        @Nullable @Size(min = 1, max = 8) List<@NotNull @Size(max = SHORT) String> header,

        @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Size(min = 1, max = 8) List<@NotNull @Size(max = SHORT) String>> rows,

        @Nullable @Size(max = 8) List<@NotNull Align> align,
        @Nullable @Size(max = SHORT) String caption)
        implements Block {}
