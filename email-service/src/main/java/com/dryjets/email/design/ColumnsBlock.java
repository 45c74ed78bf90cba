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
 * Two to four columns, which stand below each other on phones.
 *
 * @param keepSideBySide whether they stay beside each other on phones
 */
public record ColumnsBlock(
        @NotNull @Size(min = 2, max = 4) List<@NotNull @Valid Column> columns,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String backgroundColor,

        @Nullable Boolean keepSideBySide)
        implements Block {

    /**
     * A column.
     *
     * @param width in percent; the rest is shared by the columns without a width
     * @param blocks anything but headers, footers, sections and columns
     */
    public record Column(
            @Nullable @Min(10) @Max(90) Integer width,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Block> blocks) {}
}
