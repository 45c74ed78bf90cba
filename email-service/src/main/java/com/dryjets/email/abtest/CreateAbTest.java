package com.dryjets.email.abtest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to test variants of an email.
 *
 * @param variants the first is A, the second B, and so on; the first is usually empty, which is the email as it is
 * @param testShare the share of the audience that gets the variants, in equal parts; the rest waits for the decision; default
 *     0.2
 * @param metric default HUMAN_CLICKS
 * @param decideAfterMinutes how long the test runs after the sending of all variants has ended; default 1440, a day
 * @param stopEarly whether it is decided as soon as the evidence suffices; default true
 * @param withoutWinner default SEND_LEADING
 * @param smallestLift a relative difference; differences smaller than this do not matter to you; default 0.1
 * @param holdout none if omitted
 */
public record CreateAbTest(
        @NotNull @Valid @Size(min = 2, max = 5) List<@NotNull @Valid ChangeVariant> variants,
        @Nullable @DecimalMin("0.001") @DecimalMax("1") Double testShare,
        @Nullable TestMetric metric,
        @Nullable @Min(1) @Max(ChangeAbTest.MOST_MINUTES) Integer decideAfterMinutes,
        @Nullable Boolean stopEarly,
        @Nullable WithoutWinner withoutWinner,
        @Nullable @DecimalMin("0.01") @DecimalMax("1") Double smallestLift,
        @Nullable @Valid Holdout holdout) {

    /** Returns it as a change of a test with default values. */
    ChangeAbTest change() {
        return new ChangeAbTest(
                variants, testShare, metric, decideAfterMinutes, stopEarly, withoutWinner, smallestLift, holdout);
    }
}
