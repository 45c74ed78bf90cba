package com.dryjets.email.merge;

/**
 * A mistake in a template.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong and what to do
 */
public record MergeError(int line, int column, String message) {}
