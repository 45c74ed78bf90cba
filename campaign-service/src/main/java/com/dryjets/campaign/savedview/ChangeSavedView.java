package com.dryjets.campaign.savedview;

import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a view. Absent fields stay as they are.
 *
 * @param filters replace all filters and the order
 */
public record ChangeSavedView(
        @Nullable @Size(max = 80) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String name,

        @Nullable @Valid SavedFilters filters,
        @Nullable Boolean shared) {

    /** The content with the changes; fails with 400. */
    ViewContent applyTo(ViewContent content) {
        return new ViewContent(
                name == null ? content.name() : Problem.valid("/name", () -> Texts.name(name)),
                filters == null ? content.filters() : filters.checked(),
                shared == null ? content.shared() : shared);
    }
}
