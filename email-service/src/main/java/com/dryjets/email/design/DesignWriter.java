package com.dryjets.email.design;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.email.design.ColumnsBlock.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a list of blocks as an MJML document: rows of columns, in the colors of the brand for light and dark mode. */
final class DesignWriter {

    private static final String CARD = "dd-card";

    private final Brand brand;
    private final Palette colors;
    private final BlockWriter writer;
    private final Mjml out = new Mjml();
    /** Blocks that stand below each other in one column. */
    private final List<Block> stack = new ArrayList<>();

    private DesignWriter(Brand brand) {
        this.brand = brand;
        this.colors = brand.light();
        this.writer = new BlockWriter(brand);
    }

    static String write(List<Block> blocks, Brand brand) {
        return new DesignWriter(brand).document(blocks);
    }

    private String document(List<Block> blocks) {
        out.raw("<mjml><mj-head><mj-attributes>")
                .element("mj-all", "", "font-family", brand.font().family())
                .element(
                        "mj-text",
                        "",
                        "font-size",
                        "16px",
                        "line-height",
                        "1.5",
                        "padding",
                        "8px " + BlockWriter.SIDE,
                        "color",
                        colors.text())
                .element(
                        "mj-button",
                        "",
                        "font-size",
                        "16px",
                        "font-weight",
                        "600",
                        "inner-padding",
                        "14px 28px",
                        "border-radius",
                        "6px",
                        "line-height",
                        "1.25",
                        "padding",
                        "12px " + BlockWriter.SIDE)
                .element("mj-image", "", "padding", "8px " + BlockWriter.SIDE)
                .element("mj-divider", "", "padding", "12px " + BlockWriter.SIDE)
                .element(
                        "mj-table", "", "font-size", "16px", "line-height", "1.5", "padding", "8px " + BlockWriter.SIDE)
                .element("mj-section", "", "padding", "0")
                .element("mj-wrapper", "", "padding", "0")
                .raw("</mj-attributes>")
                .element("mj-style", DarkMode.css(brand.light(), brand.dark()))
                .raw("</mj-head>")
                .open("mj-body", "background-color", colors.background(), "width", "600px");
        space();
        rows(blocks, Ground.BRAND, colors.surface());
        space();
        return out.raw("</mj-body></mjml>").toString();
    }

    private void space() {
        out.raw("<mj-section><mj-column><mj-spacer height=\"16px\"></mj-spacer></mj-column></mj-section>\n");
    }

    private void rows(List<Block> blocks, Ground ground, @Nullable String surface) {
        for (Block block : blocks) {
            boolean own = block instanceof ColumnsBlock
                    || block instanceof SectionBlock
                    || block instanceof FooterBlock
                    || block instanceof ProductBlock product && product.layout() == ProductBlock.Layout.HORIZONTAL;
            if (own) {
                flush(ground, surface);
                row(block, ground, surface);
            } else {
                stack.add(block);
            }
        }
        flush(ground, surface);
    }

    private void row(Block block, Ground ground, @Nullable String surface) {
        switch (block) {
            case ColumnsBlock columns -> columns(columns, ground, surface);
            case SectionBlock section -> section(section, ground);
            case ProductBlock product -> product(product, ground, surface);
            // Outside of the card.
            default -> single(List.of(block), Ground.BRAND, null);
        }
    }

    private void flush(Ground ground, @Nullable String surface) {
        if (!stack.isEmpty()) {
            List<Block> blocks = List.copyOf(stack);
            stack.clear();
            single(blocks, ground, surface);
        }
    }

    private void single(List<Block> blocks, Ground ground, @Nullable String surface) {
        openRow(surface, null);
        out.open("mj-column");
        blocks.forEach(block -> writer.write(block, ground, out));
        out.close("mj-column").close("mj-section");
    }

    /**
     * Starts a row.
     *
     * @param surface the brand's color behind it; null to let through what is behind
     * @param own a color that stays in dark mode
     */
    private void openRow(@Nullable String surface, @Nullable String own) {
        @Nullable String background = own != null ? own : surface;
        out.open(
                "mj-section",
                "background-color",
                background,
                "css-class",
                own != null || background == null ? "dd-fixed" : CARD,
                "padding",
                "8px 0");
    }

    private void columns(ColumnsBlock columns, Ground around, @Nullable String surface) {
        Ground ground = around.with(columns.backgroundColor());
        openRow(surface, columns.backgroundColor());
        boolean together = Boolean.TRUE.equals(columns.keepSideBySide());
        if (together) {
            out.open("mj-group");
        }
        int rest = 100
                - columns.columns().stream()
                        .map(Column::width)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum();
        long open = columns.columns().stream()
                .filter(column -> column.width() == null)
                .count();
        for (Column column : columns.columns()) {
            String width = column.width() == null
                    ? String.format(Locale.ROOT, "%.2f%%", (double) rest / open)
                    : column.width() + "%";
            out.open("mj-column", "width", width, "vertical-align", "top");
            column.blocks().forEach(block -> writer.write(block, ground, out));
            out.close("mj-column");
        }
        if (together) {
            out.close("mj-group");
        }
        out.close("mj-section");
    }

    private void section(SectionBlock section, Ground around) {
        Ground ground = around.with(section.backgroundColor());
        out.open(
                "mj-wrapper",
                "background-color",
                Objects.requireNonNullElse(section.backgroundColor(), colors.surface()),
                "css-class",
                section.backgroundColor() == null ? CARD : "dd-fixed",
                "padding",
                Objects.requireNonNullElse(section.padding(), 16) + "px 0");
        rows(section.blocks(), ground, null);
        out.close("mj-wrapper");
    }

    private void product(ProductBlock product, Ground ground, @Nullable String surface) {
        openRow(surface, null);
        if (product.imageUrl() != null) {
            out.open("mj-column", "width", "40%", "vertical-align", "middle");
            writer.productImage(product, out);
            out.close("mj-column").open("mj-column", "width", "60%", "vertical-align", "middle");
        } else {
            out.open("mj-column");
        }
        writer.productText(product, ground, out);
        out.close("mj-column").close("mj-section");
    }
}
