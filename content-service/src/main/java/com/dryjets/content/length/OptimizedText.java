package com.dryjets.content.length;

import com.dryjets.llm.Fallback;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that fits.
 *
 * @param length as the platform counts it
 * @param changed whether the text had to be shortened
 * @param engine who shortened it; absent if nobody had to
 * @param fallback why the built-in engine shortened it although a model is configured
 * @param kept the links and mentions, all of which are still there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OptimizedText(
        String text,
        int length,
        int maxLength,
        boolean changed,
        @Nullable String engine,
        @Nullable Fallback fallback,
        List<String> kept) {}
