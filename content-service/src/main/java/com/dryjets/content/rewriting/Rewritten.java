package com.dryjets.content.rewriting;

import com.dryjets.content.leo.Copy;
import com.dryjets.llm.Fallback;
import org.jspecify.annotations.Nullable;

/**
 * Another text for a piece.
 *
 * @param engine the engine that wrote it
 * @param fallback why the built-in engine wrote it although a model is configured
 */
public record Rewritten(Copy copy, String engine, @Nullable Fallback fallback) {}
