package com.dryjets.email.abtest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to end a test.
 *
 * @param variant the name of the variant that the rest of the audience gets
 */
public record ChooseWinner(@Schema(examples = "B") @NotNull String variant) {}
