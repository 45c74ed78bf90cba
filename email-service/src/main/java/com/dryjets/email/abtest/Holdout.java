package com.dryjets.email.abtest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group of contacts that do not get the email. What they do nevertheless shows what the email brings.
 *
 * @param share of the audience; 0 for no such group
 * @param event the name of the contacts' event that is counted, such as an order
 * @param days after the start of the email in which it counts; default 14
 */
public record Holdout(
        @DecimalMin("0") @DecimalMax("0.5") double share,

        @Schema(examples = "order") @Nullable @Size(min = 1, max = 100)
        String event,

        @Nullable @Min(1) @Max(MOST_DAYS) Integer days) {

    static final int DEFAULT_DAYS = 14;
    private static final int MOST_DAYS = 90;
}
