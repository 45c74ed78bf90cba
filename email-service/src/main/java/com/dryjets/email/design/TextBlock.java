package com.dryjets.email.design;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs, either as plain text or as HTML.
 *
 * @param text plain text; an empty line starts a paragraph
 * @param html text with emphasis, links, lists and headings; anything else is removed
 * @param fontSize in pixels
 */
public record TextBlock(
        @Schema(examples = "Hello {{ contact.firstName | default: \"there\" }},") @Nullable @Size(max = LONG)
        String text,

        @Nullable @Size(max = LONG) String html,
        @Nullable Align align,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String color,

        @Nullable @Min(12) @Max(32) Integer fontSize)
        implements Block {

    static TextBlock ofText(String text) {
        return new TextBlock(text, null, null, null, null);
    }
}
