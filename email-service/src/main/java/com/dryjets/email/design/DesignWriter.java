package com.dryjets.email.design;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.email.design.ColumnsBlock.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes a list of blocks as an MJML document: rows of columns, in the colors of the brand for light and dark mode. */
final class DesignWriter {

    private static final String CARD = "dd-card";

    private final Brand brand;
    private final Language language;
    private final Palette colors;
    private final BlockWriter writer;
    private final BlockMarks marks;
    private final Mjml out = new Mjml();
    /** Blocks that stand below each other in one column. */
    private final List<Placed> stack = new ArrayList<>();

    private DesignWriter(Brand brand, Language language, BlockMarks marks) {
        this.brand = brand;
        this.language = language;
        this.marks = marks;
        this.colors = brand.light();
        this.writer = new BlockWriter(brand, language);
    }

    /** A block and the JSON pointer to it. */
    private record Placed(Block block, String pointer) {

        static List<Placed> in(List<Block> blocks, String pointer) {
            return IntStream.range(0, blocks.size())
                    .mapToObj(i -> new Placed(blocks.get(i), pointer + "/" + i))
                    .toList();
        }
    }

    static String write(List<Block> blocks, Brand brand, Language language, BlockMarks marks) {
        return new DesignWriter(brand, language, marks).document(Placed.in(blocks, "/blocks"));
    }

    private String document(List<Placed> blocks) {
        out.raw("<mjml><mj-head><mj-attributes>");
        defaults();
        out.raw("</mj-attributes>")
                .tag("mj-style")
                .html(TableWriter.ON_PHONES + DarkMode.css(brand.light(), brand.dark()));
        out.raw("</mj-head>")
                .tag("mj-body")
                .set("background-color", colors.background())
                .set("width", "600px")
                .open();
        space();
        rows(blocks, Ground.BRAND, colors.surface());
        space();
        return out.raw("</mj-body></mjml>").toString();
    }

    private void defaults() {
        String side = " " + BlockWriter.SIDE;
        String start = Align.start(language).css();
        String direction = language.isRightToLeft() ? "rtl" : "ltr";
        out.tag("mj-all").set("font-family", brand.font().family()).empty();
        out.tag("mj-text")
                .set("align", start)
                .set("font-size", "16px")
                .set("line-height", "1.5")
                .set("padding", "8px" + side)
                .set("color", colors.text())
                .empty();
        out.tag("mj-button")
                .set("align", start)
                .set("font-size", "16px")
                .set("font-weight", "600")
                .set("inner-padding", "14px 28px")
                .set("border-radius", "6px")
                .set("line-height", "1.25")
                .set("padding", "12px" + side)
                .empty();
        out.tag("mj-image").set("padding", "8px" + side).empty();
        out.tag("mj-divider").set("padding", "12px" + side).empty();
        out.tag("mj-table")
                .set("font-size", "16px")
                .set("line-height", "1.5")
                .set("padding", "8px" + side)
                .empty();
        out.tag("mj-section").set("padding", "0").set("direction", direction).empty();
        out.tag("mj-wrapper").set("padding", "0").set("direction", direction).empty();
        out.tag("mj-group").set("direction", direction).empty();
        out.tag("mj-column").set("direction", direction).empty();
    }

    private void space() {
        out.raw("<mj-section><mj-column><mj-spacer height=\"16px\"></mj-spacer></mj-column></mj-section>\n");
    }

    private void rows(List<Placed> blocks, Ground ground, @Nullable String surface) {
        for (Placed placed : blocks) {
            Block block = placed.block();
            boolean own = block instanceof ColumnsBlock
                    || block instanceof SectionBlock
                    || block instanceof FooterBlock
                    || block instanceof ProductBlock product && product.layout() == ProductBlock.Layout.HORIZONTAL;
            if (own) {
                flush(ground, surface);
                row(placed, ground, surface);
            } else {
                stack.add(placed);
            }
        }
        flush(ground, surface);
    }

    private void row(Placed placed, Ground ground, @Nullable String surface) {
        switch (placed.block()) {
            case ColumnsBlock columns -> columns(columns, placed.pointer(), ground, surface);
            case SectionBlock section -> section(section, placed.pointer(), ground);
            case ProductBlock product -> product(product, placed.pointer(), ground, surface);
            // Outside of the card.
            default -> single(List.of(placed), Ground.BRAND, null);
        }
    }

    private void flush(Ground ground, @Nullable String surface) {
        if (!stack.isEmpty()) {
            List<Placed> blocks = List.copyOf(stack);
            stack.clear();
            single(blocks, ground, surface);
        }
    }

    private void single(List<Placed> blocks, Ground ground, @Nullable String surface) {
        openRow(surface, null);
        out.tag("mj-column").open();
        write(blocks, ground);
        out.close("mj-column").close("mj-section");
    }

    private void write(List<Placed> blocks, Ground ground) {
        for (Placed placed : blocks) {
            out.block(marks.of(placed.pointer()));
            writer.write(placed.block(), ground, out);
        }
    }

    /**
     * Starts a row.
     *
     * @param surface the brand's color behind it; null to let through what is behind
     * @param own a color that stays in dark mode
     */
    private void openRow(@Nullable String surface, @Nullable String own) {
        @Nullable String background = own != null ? own : surface;
        out.tag("mj-section")
                .set("background-color", background)
                .set("css-class", own != null || background == null ? "dd-fixed" : CARD)
                .set("padding", "8px 0")
                .open();
    }

    private void columns(ColumnsBlock columns, String pointer, Ground around, @Nullable String surface) {
        Ground ground = around.with(columns.backgroundColor());
        openRow(surface, columns.backgroundColor());
        boolean together = Boolean.TRUE.equals(columns.keepSideBySide());
        if (together) {
            out.tag("mj-group").open();
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
        for (int i = 0; i < columns.columns().size(); i++) {
            Column column = columns.columns().get(i);
            String width = column.width() == null
                    ? String.format(Locale.ROOT, "%.2f%%", (double) rest / open)
                    : column.width() + "%";
            out.tag("mj-column")
                    .set("width", width)
                    .set("vertical-align", "top")
                    .open();
            write(Placed.in(column.blocks(), pointer + "/columns/" + i + "/blocks"), ground);
            out.close("mj-column");
        }
        if (together) {
            out.close("mj-group");
        }
        out.close("mj-section");
    }

    private void section(SectionBlock section, String pointer, Ground around) {
        Ground ground = around.with(section.backgroundColor());
        out.tag("mj-wrapper")
                .set("background-color", Objects.requireNonNullElse(section.backgroundColor(), colors.surface()))
                .set("css-class", section.backgroundColor() == null ? CARD : "dd-fixed")
                .set("padding", Objects.requireNonNullElse(section.padding(), 16) + "px 0")
                .open();
        rows(Placed.in(section.blocks(), pointer + "/blocks"), ground, null);
        out.close("mj-wrapper");
    }

    private void product(ProductBlock product, String pointer, Ground ground, @Nullable String surface) {
        openRow(surface, null);
        out.block(marks.of(pointer));
        if (product.imageUrl() != null) {
            column("40%");
            writer.products().image(product, out);
            out.close("mj-column");
            column("60%");
        } else {
            column("100%");
        }
        writer.products().text(product, ground, out);
        out.close("mj-column").close("mj-section");
    }

    private void column(String width) {
        out.tag("mj-column").set("width", width).set("vertical-align", "middle").open();
    }
}
