package com.dryjets.email.design;

import static com.dryjets.email.html.RichText.escape;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.email.html.Contrast;
import com.dryjets.email.html.RichText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the blocks that stand in a column as MJML. */
final class BlockWriter {

    static final String SIDE = "28px";

    private final Palette colors;
    private final Palette dark;
    private final Language language;
    private final ActionWriter actions;
    private final ProductWriter products;
    private final EdgeWriter edges;

    BlockWriter(Brand brand, Language language) {
        this.colors = brand.light();
        this.dark = brand.dark();
        this.language = language;
        this.actions = new ActionWriter(colors);
        this.products = new ProductWriter(colors, actions);
        this.edges = new EdgeWriter(brand);
    }

    ProductWriter products() {
        return products;
    }

    void write(Block block, Ground ground, Mjml out) {
        switch (block) {
            case HeadingBlock heading -> heading(heading, ground, out);
            case TextBlock text -> text(text, ground, out);
            case ImageBlock image -> image(image, ground, out);
            case ButtonBlock button -> actions.button(button, out);
            case CtaBlock cta -> actions.cta(cta, out);
            case DividerBlock divider -> divider(divider, ground, out);
            case SpacerBlock spacer ->
                out.part("mj-spacer", null)
                        .set("height", spacer.height() + "px")
                        .empty();
            case TableBlock table -> new TableWriter(table, colors, language).write(ground, out);
            case ProductBlock product -> {
                products.image(product, out);
                products.text(product, ground, out);
            }
            case SocialBlock social -> edges.social(social, ground, out);
            case HeaderBlock header -> edges.header(header, ground, out);
            case FooterBlock footer -> edges.footer(footer, ground, out);
            case ColumnsBlock columns -> throw new IllegalArgumentException("Columns stand in no column");
            case SectionBlock section -> throw new IllegalArgumentException("Sections stand in no column");
        }
    }

    private void heading(HeadingBlock heading, Ground ground, Mjml out) {
        int level = Objects.requireNonNullElse(heading.level(), 2);
        out.part("mj-text", ground.css("dd-text", inDark(heading.color())))
                .set("align", Align.css(heading.align()))
                .set("color", ground.text(heading.color(), colors.text()))
                .html("<h%1$d>%2$s</h%1$d>".formatted(level, escape(heading.text())));
    }

    private void text(TextBlock text, Ground ground, Mjml out) {
        String html = text.html() == null
                ? RichText.paragraphs(Objects.requireNonNull(text.text()))
                : RichText.of(text.html());
        out.part("mj-text", ground.css("dd-text", inDark(text.color())))
                .set("align", Align.css(text.align()))
                .set("font-size", text.fontSize() == null ? null : text.fontSize() + "px")
                .set("color", ground.text(text.color(), colors.text()))
                .html(html);
    }

    private void image(ImageBlock image, Ground ground, Mjml out) {
        String align = Align.css(image.align(), Align.CENTER);
        out.part("mj-image", null)
                .set("src", image.src())
                .set("alt", image.alt())
                .set("href", image.href())
                .set("width", image.width() == null ? null : image.width() + "px")
                .set("align", align)
                .set("fluid-on-mobile", image.width() == null ? "true" : null)
                .empty();
        if (image.caption() != null) {
            out.muted(escape(image.caption()), align, ground, colors);
        }
    }

    private void divider(DividerBlock divider, Ground ground, Mjml out) {
        out.part("mj-divider", ground.css("dd-line", divider.color()))
                .set("border-width", Objects.requireNonNullElse(divider.thickness(), 1) + "px")
                .set("border-color", ground.text(divider.color(), colors.border()))
                .empty();
    }

    /** Returns a chosen color if it stays in dark mode: it must be readable there. */
    private @Nullable String inDark(@Nullable String chosen) {
        return chosen == null || Contrast.between(chosen, dark.surface()) < Contrast.ENOUGH ? null : chosen;
    }
}
