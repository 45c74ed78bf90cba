package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Copy;
import org.jspecify.annotations.Nullable;

/**
 * Another text for a piece, to compare with the present one and to accept or reject. Link and media stay those of the piece.
 *
 * @param engine the engine that wrote it
 * @param reason what was asked for
 */
public record Proposal(Copy copy, String engine, @Nullable String reason) {}
