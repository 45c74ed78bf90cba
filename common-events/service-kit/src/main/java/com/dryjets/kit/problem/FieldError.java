package com.dryjets.kit.problem;

/**
 * One invalid part of a request.
 *
 * @param pointer JSON pointer into the body ({@code /budget/total}), or {@code ?name} for a query parameter
 * @param detail what is wrong and what to do
 */
public record FieldError(String pointer, String detail) {}
