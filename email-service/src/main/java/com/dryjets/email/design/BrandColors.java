package com.dryjets.email.design;

import com.dryjets.email.html.Contrast;
import com.dryjets.kit.problem.FieldError;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The colors of emails in one mode. What is left out has its default.
 *
 * @param primary of buttons and links
 * @param onPrimary of the text on buttons
 * @param mutedText of what matters less, such as the footer
 * @param background around the content
 * @param surface behind the content
 * @param border of lines and tables
 */
public record BrandColors(
        @Schema(examples = "#1d4ed8") @Nullable @Pattern(regexp = Block.COLOR, message = Block.COLOR_MESSAGE)
        String primary,

        @Nullable @Pattern(regexp = Block.COLOR, message = Block.COLOR_MESSAGE)
        String onPrimary,

        @Nullable @Pattern(regexp = Block.COLOR, message = Block.COLOR_MESSAGE)
        String text,

        @Nullable @Pattern(regexp = Block.COLOR, message = Block.COLOR_MESSAGE)
        String mutedText,

        @Nullable @Pattern(regexp = Block.COLOR, message = Block.COLOR_MESSAGE)
        String background,

        @Nullable @Pattern(regexp = Block.COLOR, message = Block.COLOR_MESSAGE)
        String surface,

        @Nullable @Pattern(regexp = Block.COLOR, message = Block.COLOR_MESSAGE)
        String border) {

    static final BrandColors NONE = new BrandColors(null, null, null, null, null, null, null);

    /** Returns the colors with a default for each that is left out. */
    Palette or(Palette defaults) {
        return new Palette(
                Objects.requireNonNullElse(primary, defaults.primary()),
                Objects.requireNonNullElse(onPrimary, defaults.onPrimary()),
                Objects.requireNonNullElse(text, defaults.text()),
                Objects.requireNonNullElse(mutedText, defaults.mutedText()),
                Objects.requireNonNullElse(background, defaults.background()),
                Objects.requireNonNullElse(surface, defaults.surface()),
                Objects.requireNonNullElse(border, defaults.border()));
    }

    /** Colors that are complete. */
    record Palette(
            String primary,
            String onPrimary,
            String text,
            String mutedText,
            String background,
            String surface,
            String border) {

        static final Palette LIGHT =
                new Palette("#1d4ed8", "#ffffff", "#111827", "#4b5563", "#f3f4f6", "#ffffff", "#d1d5db");
        static final Palette DARK =
                new Palette("#93c5fd", "#0b1220", "#f3f4f6", "#c4cad4", "#0b0f19", "#161c28", "#4b5563");

        /** Returns the pairs of text and background that cannot be read well enough. */
        List<FieldError> errors(String pointer) {
            List<FieldError> errors = new ArrayList<>();
            require(errors, pointer + "/onPrimary", onPrimary, primary, "primary");
            require(errors, pointer + "/text", text, surface, "surface");
            require(errors, pointer + "/text", text, background, "background");
            require(errors, pointer + "/mutedText", mutedText, background, "background");
            require(errors, pointer + "/mutedText", mutedText, surface, "surface");
            require(errors, pointer + "/primary", primary, surface, "surface");
            return errors;
        }

        private static void require(List<FieldError> errors, String pointer, String text, String behind, String name) {
            double contrast = Contrast.between(text, behind);
            if (contrast < Contrast.ENOUGH) {
                errors.add(new FieldError(
                        pointer,
                        "must differ more from " + name + " " + behind
                                + ": the contrast is %.1f to 1 and must be 4.5 to 1 at least".formatted(contrast)));
            }
        }

        BrandColors colors() {
            return new BrandColors(primary, onPrimary, text, mutedText, background, surface, border);
        }
    }
}
