package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Copy;
import com.dryjets.llm.Fallback;
import org.jspecify.annotations.Nullable;

/**
 * Another text for a piece, to compare with the present one and to accept or reject. Link and media stay those of the piece.
 *
 * @param engine the engine that wrote it
 * @param fallback why the built-in engine wrote it although a model is configured
 * @param reason what was asked for
 */
public record Proposal(
        Copy copy,
        String engine,
        @Nullable Fallback fallback,
        @Nullable String reason) {}
