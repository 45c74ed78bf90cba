package com.dryjets.email.recipient;

/**
 * Recipients of an email who get the same variant of its A/B test.
 *
 * @param isRest whether they waited for the decision; the others are those of the test
 */
public record VariantLane(int lane, int variant, int recipients, boolean isRest) {}
