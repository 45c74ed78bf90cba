package com.dryjets.campaign.savedview;

import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A view to save.
 *
 * @param name unique among the caller's views, whether upper or lower case
 * @param shared whether the whole team sees it, by default not; marketers only
 */
public record CreateSavedView(
        @NotBlank @Size(max = 80) String name,
        @NotNull @Valid SavedFilters filters,
        @Nullable Boolean shared) {

    /** The validated content; fails with 400. */
    ViewContent content() {
        return new ViewContent(
                Problem.valid("/name", () -> Texts.name(name)), filters.checked(), Boolean.TRUE.equals(shared));
    }
}
