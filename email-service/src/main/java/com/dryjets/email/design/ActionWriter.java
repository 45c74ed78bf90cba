package com.dryjets.email.design;

import static com.dryjets.email.html.RichText.escape;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.email.html.Contrast;
import com.dryjets.email.html.RichText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes buttons and calls to action. */
record ActionWriter(Palette colors) {

    private static final String CENTER = "center";
    /** Colors that the designer chose stay in dark mode. */
    private static final String FIXED = "dd-fixed";

    void button(ButtonBlock button, Mjml out) {
        @Nullable String own = button.backgroundColor();
        String background = Objects.requireNonNullElse(own, colors.primary());
        out.part("mj-button", own == null && button.color() == null ? "dd-button" : FIXED)
                .set("href", button.href())
                .set("background-color", background)
                .set("color", textColor(button.color(), own))
                .set("align", Align.css(button.align()))
                .set("width", Boolean.TRUE.equals(button.fullWidth()) ? "100%" : null)
                .html(escape(button.text()));
    }

    void cta(CtaBlock cta, Mjml out) {
        String background = Objects.requireNonNullElse(cta.backgroundColor(), colors.primary());
        String color = textColor(cta.color(), cta.backgroundColor());
        out.part("mj-text", FIXED)
                .set("align", CENTER)
                .set("color", color)
                .set("container-background-color", background)
                .set("padding", "28px " + BlockWriter.SIDE + " 8px")
                .html("<h2>" + escape(cta.title()) + "</h2>"
                        + (cta.text() == null ? "" : RichText.paragraphs(cta.text())));
        out.part("mj-button", FIXED)
                .set("href", cta.href())
                .set("background-color", color)
                .set("color", background)
                .set("align", CENTER)
                .set("container-background-color", background)
                .set("padding", "8px " + BlockWriter.SIDE + " 28px")
                .html(escape(cta.buttonText()));
        out.part("mj-spacer", null).set("height", "16px").empty();
    }

    /** Returns the wanted color, or that of the brand, or one that can be read on a background that is not the brand's. */
    private String textColor(@Nullable String wanted, @Nullable String background) {
        return wanted != null ? wanted : background == null ? colors.onPrimary() : Contrast.readableOn(background);
    }
}
