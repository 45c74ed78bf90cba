package com.dryjets.content.rewriting;

import com.dryjets.content.leo.Tone;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How to rewrite a piece: at least one of the three.
 *
 * @param instruction what to change, in any language; only models can follow it
 * @param maxLength the most characters of the published text, or of each post of a thread, links and hashtags included, as
 *     the platform counts them
 */
public record RewritePiece(
        @Nullable @Size(min = 3, max = 1_000) @Schema(examples = "Begin with the result, and address team leads.")
        String instruction,

        @Nullable Tone tone,
        @Nullable @Min(20) @Max(50_000) Integer maxLength) {

    /** Fails with 400 if nothing is asked for. */
    public void requireWish() {
        if (instruction == null && tone == null && maxLength == null) {
            throw Problem.badField("/instruction", "must be set, or a tone, or a maxLength");
        }
    }

    /** Returns whether only a length is asked for. */
    boolean asksForLengthOnly() {
        return maxLength != null && instruction == null && tone == null;
    }

    /** Says what is asked for, as the history shows it. */
    public String inWords() {
        List<String> wishes = new ArrayList<>();
        if (tone != null) {
            wishes.add("Tone: " + tone.name().toLowerCase(Locale.ROOT) + ".");
        }
        if (maxLength != null) {
            wishes.add("At most %d characters.".formatted(maxLength));
        }
        if (instruction != null) {
            wishes.add(instruction);
        }
        return String.join(" ", wishes);
    }
}
