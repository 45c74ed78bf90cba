package com.dryjets.content.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text to find platforms for.
 *
 * @param content plain text or Markdown
 * @param title its title; by default the first line
 */
public record RecommendPlatforms(
        @NotBlank @Size(max = 200_000) String content,
        @Nullable @Size(max = 300) String title) {}
