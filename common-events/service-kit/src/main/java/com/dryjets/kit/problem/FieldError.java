package com.dryjets.kit.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer into the body ({@code /budget/total}), or {@code ?name} for a query parameter
 */
public record FieldError(String pointer, String detail) {}
