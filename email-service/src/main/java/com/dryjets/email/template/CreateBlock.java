package com.dryjets.email.template;

import com.dryjets.email.design.Block;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to save a block. */
public record CreateBlock(
        @Schema(examples = "Opening hours") @NotBlank @Size(max = 100)
        String name,

        @NotNull @Valid Block block) {}
