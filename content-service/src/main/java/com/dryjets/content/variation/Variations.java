package com.dryjets.content.variation;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.Fallback;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variations of a text.
 *
 * @param requested how many were asked for; the text may have material for fewer
 * @param fallback why the built-in engine wrote some although a model is configured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variations(
        Channel platform, int requested, @Nullable Fallback fallback, List<Variation> items) {}
