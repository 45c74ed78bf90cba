package com.dryjets.email.template;

import com.dryjets.email.design.Block;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request to update a saved block; omitted fields keep their values. */
public record ChangeBlock(
        @Nullable @Size(min = 1, max = 100) String name,
        @Nullable @Valid Block block) {}
