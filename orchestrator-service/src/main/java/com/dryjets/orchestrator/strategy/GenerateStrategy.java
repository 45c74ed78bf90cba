package com.dryjets.orchestrator.strategy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy should consider.
 *
 * @param targetAudience whom the campaign should reach
 * @param objectives what the campaign is for, instead of its own objectives
 */
public record GenerateStrategy(
        @Nullable @Size(max = 500) @Schema(examples = "Owners of small shops who do their own bookkeeping")
        String targetAudience,

        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 300) String> objectives) {

    static GenerateStrategy withoutWishes() {
        return new GenerateStrategy(null, null);
    }
}
