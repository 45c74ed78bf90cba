package com.dryjets.content.repurposing;

import com.dryjets.llm.Fallback;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Another text for a piece, to compare with the present one and to accept or reject.
 *
 * @param proposal the revision that holds it
 * @param fallback why the built-in engine wrote it although a model is configured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rewrite(RevisionView proposal, @Nullable Fallback fallback) {}
