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
 * A request to update an A/B test; omitted fields keep their values.
 *
 * @param variants replace all variants; the first is A, the second B, and so on
 * @param testShare the share of the audience that gets the variants, in equal parts; the rest waits for the decision
 * @param decideAfterMinutes how long the test runs after the sending of all variants has ended
 * @param stopEarly whether it is decided as soon as the evidence suffices
 * @param smallestLift a relative difference; differences smaller than this do not matter to you
 * @param holdout a share of 0 removes the group
 */
public record ChangeAbTest(
        @Nullable @Valid @Size(min = 2, max = 5) List<@NotNull @Valid ChangeVariant> variants,
        @Nullable @DecimalMin("0.001") @DecimalMax("1") Double testShare,
        @Nullable TestMetric metric,
        @Nullable @Min(1) @Max(MOST_MINUTES) Integer decideAfterMinutes,
        @Nullable Boolean stopEarly,
        @Nullable WithoutWinner withoutWinner,
        @Nullable @DecimalMin("0.01") @DecimalMax("1") Double smallestLift,
        @Nullable @Valid Holdout holdout) {

    static final int MOST_MINUTES = 43_200;
}
