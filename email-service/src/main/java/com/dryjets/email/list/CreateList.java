package com.dryjets.email.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to create a list.
 *
 * @param optIn DOUBLE if omitted
 * @param color of the buttons on its pages, on which white text must be readable; that of the brand if omitted or empty
 */
public record CreateList(
        @Schema(examples = "Newsletter") @NotBlank @Size(max = 100)
        String name,

        @Nullable @Size(max = 500) String description,
        @Nullable OptIn optIn,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> topics,

        @Schema(examples = "#1d4ed8") @Nullable @Pattern(regexp = COLOR)
        String color) {

    static final String COLOR = "^(#[0-9a-fA-F]{6})?$";
}
