package com.dryjets.content.variation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several texts for the same purpose.
 *
 * @param text without hashtags
 * @param body the text as it is published
 * @param length of the body, as the platform counts it
 * @param angle what it is built around, such as {@code number} or {@code question}
 * @param tone how it speaks, such as {@code factual}
 * @param distance how far it is from the most similar other one, 0 to 1: one minus the cosine of their words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variation(
        @Nullable String subject,
        @Nullable String previewText,
        String text,
        List<String> hashtags,
        String body,
        int length,
        String angle,
        String tone,
        String engine,
        double distance) {}
