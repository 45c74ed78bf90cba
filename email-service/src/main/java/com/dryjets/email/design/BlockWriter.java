package com.dryjets.email.design;

import static com.dryjets.email.html.RichText.escape;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.email.html.Contrast;
import com.dryjets.email.html.RichText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the blocks that stand in a column as MJML. */
final class BlockWriter {

    static final String SIDE = "28px";
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern LINE = Pattern.compile("\\R");

    private final Brand brand;
    private final Palette colors;

    BlockWriter(Brand brand) {
        this.brand = brand;
        this.colors = brand.light();
    }

    void write(Block block, Ground ground, Mjml out) {
        switch (block) {
            case HeadingBlock heading -> heading(heading, ground, out);
            case TextBlock text -> text(text, ground, out);
            case ImageBlock image -> image(image, ground, out);
            case ButtonBlock button -> button(button, out);
            case CtaBlock cta -> cta(cta, out);
            case DividerBlock divider -> divider(divider, ground, out);
            case SpacerBlock spacer -> out.element("mj-spacer", "", "height", spacer.height() + "px");
            case TableBlock table -> table(table, ground, out);
            case ProductBlock product -> {
                productImage(product, out);
                productText(product, ground, out);
            }
            case SocialBlock social -> social(social, ground, out);
            case HeaderBlock header -> header(header, ground, out);
            case FooterBlock footer -> footer(footer, ground, out);
            case ColumnsBlock columns -> throw new IllegalArgumentException("Columns stand in no column");
            case SectionBlock section -> throw new IllegalArgumentException("Sections stand in no column");
        }
    }

    private void header(HeaderBlock header, Ground ground, Mjml out) {
        @Nullable String url = header.logoUrl();
        Brand.@Nullable Logo logo = brand.logo();
        @Nullable String source = url != null ? url : logo == null ? null : logo.url();
        String align = Align.css(header.align(), Align.CENTER);
        if (source != null) {
            @Nullable String alt = header.logoAlt() != null ? header.logoAlt() : logo == null ? null : logo.alt();
            @Nullable
            Integer width = header.logoWidth() != null ? header.logoWidth() : logo == null ? null : logo.width();
            out.element(
                    "mj-image",
                    "",
                    "src",
                    source,
                    "alt",
                    Objects.requireNonNullElse(alt, Objects.requireNonNullElse(header.title(), "")),
                    "width",
                    Objects.requireNonNullElse(width, 160) + "px",
                    "href",
                    header.href(),
                    "align",
                    align);
        }
        @Nullable String title = header.title() != null ? header.title() : source == null ? brand.companyName() : null;
        if (title != null) {
            String words = header.href() == null
                    ? escape(title)
                    : "<a class=\"dd-plain\" href=\"" + escape(header.href()) + "\">" + escape(title) + "</a>";
            out.element(
                    "mj-text",
                    words,
                    "align",
                    align,
                    "font-size",
                    "20px",
                    "font-weight",
                    "700",
                    "css-class",
                    ground.css("dd-text", null),
                    "color",
                    ground.text(null, colors.text()));
        }
    }

    private void heading(HeadingBlock heading, Ground ground, Mjml out) {
        int level = Objects.requireNonNullElse(heading.level(), 2);
        out.element(
                "mj-text",
                "<h" + level + ">" + escape(heading.text()) + "</h" + level + ">",
                "align",
                Align.css(heading.align(), Align.LEFT),
                "color",
                ground.text(heading.color(), colors.text()),
                "css-class",
                ground.css("dd-text", heading.color()));
    }

    private void text(TextBlock text, Ground ground, Mjml out) {
        out.element(
                "mj-text",
                text.html() == null ? paragraphs(Objects.requireNonNull(text.text())) : RichText.of(text.html()),
                "align",
                Align.css(text.align(), Align.LEFT),
                "font-size",
                text.fontSize() == null ? null : text.fontSize() + "px",
                "color",
                ground.text(text.color(), colors.text()),
                "css-class",
                ground.css("dd-text", text.color()));
    }

    /** Returns a plain text as paragraphs; an empty line separates them. */
    static String paragraphs(String text) {
        return PARAGRAPHS
                .splitAsStream(text.strip())
                .map(paragraph ->
                        LINE.splitAsStream(paragraph).map(RichText::escape).collect(Collectors.joining("<br>")))
                .map(paragraph -> "<p>" + paragraph + "</p>")
                .collect(Collectors.joining());
    }

    private void image(ImageBlock image, Ground ground, Mjml out) {
        out.element(
                "mj-image",
                "",
                "src",
                image.src(),
                "alt",
                image.alt(),
                "href",
                image.href(),
                "width",
                image.width() == null ? null : image.width() + "px",
                "align",
                Align.css(image.align(), Align.CENTER),
                "fluid-on-mobile",
                image.width() == null ? "true" : null);
        if (image.caption() != null) {
            muted(escape(image.caption()), Align.css(image.align(), Align.CENTER), ground, out);
        }
    }

    private void muted(String html, String align, Ground ground, Mjml out) {
        out.element(
                "mj-text",
                html,
                "align",
                align,
                "font-size",
                "14px",
                "color",
                ground.text(null, colors.mutedText()),
                "css-class",
                ground.css("dd-muted", null));
    }

    private void button(ButtonBlock button, Mjml out) {
        @Nullable String own = button.backgroundColor();
        String background = Objects.requireNonNullElse(own, colors.primary());
        String color = button.color() != null
                ? button.color()
                : own == null ? colors.onPrimary() : Contrast.readableOn(background);
        boolean chosen = own != null || button.color() != null;
        button(
                button.text(),
                button.href(),
                background,
                color,
                out,
                chosen ? "dd-fixed" : "dd-button",
                Align.css(button.align(), Align.LEFT),
                Boolean.TRUE.equals(button.fullWidth()));
    }

    private static void button(
            String text,
            String href,
            String background,
            String color,
            Mjml out,
            String css,
            String align,
            boolean full) {
        out.element(
                "mj-button",
                escape(text),
                "href",
                href,
                "background-color",
                background,
                "color",
                color,
                "css-class",
                css,
                "align",
                align,
                "width",
                full ? "100%" : null);
    }

    private void cta(CtaBlock cta, Mjml out) {
        String background = ctaColor(cta);
        String color = cta.color() != null
                ? cta.color()
                : cta.backgroundColor() == null ? colors.onPrimary() : Contrast.readableOn(background);
        String text = "<h2>" + escape(cta.title()) + "</h2>" + (cta.text() == null ? "" : paragraphs(cta.text()));
        out.element(
                "mj-text",
                text,
                "align",
                "center",
                "color",
                color,
                "container-background-color",
                background,
                "css-class",
                "dd-fixed",
                "padding",
                "28px " + SIDE + " 8px");
        out.element(
                "mj-button",
                escape(cta.buttonText()),
                "href",
                cta.href(),
                "background-color",
                color,
                "color",
                background,
                "align",
                "center",
                "container-background-color",
                background,
                "css-class",
                "dd-fixed",
                "padding",
                "8px " + SIDE + " 28px");
    }

    private String ctaColor(CtaBlock cta) {
        return Objects.requireNonNullElse(cta.backgroundColor(), colors.primary());
    }

    private void divider(DividerBlock divider, Ground ground, Mjml out) {
        out.element(
                "mj-divider",
                "",
                "border-width",
                Objects.requireNonNullElse(divider.thickness(), 1) + "px",
                "border-color",
                ground.text(divider.color(), colors.border()),
                "css-class",
                ground.css("dd-line", divider.color()));
    }

    private void table(TableBlock table, Ground ground, Mjml out) {
        StringBuilder html = new StringBuilder();
        if (table.caption() != null) {
            html.append("<caption style=\"text-align:left;padding:0 0 8px\">")
                    .append(escape(table.caption()))
                    .append("</caption>");
        }
        if (table.header() != null) {
            html.append("<thead>").append(row(table, table.header(), "th")).append("</thead>");
        }
        html.append("<tbody>");
        table.rows().forEach(row -> html.append(row(table, row, "td")));
        out.element(
                "mj-table",
                html.append("</tbody>").toString(),
                "color",
                ground.text(null, colors.text()),
                "css-class",
                ground.css("dd-table", null));
    }

    private String row(TableBlock table, List<String> cells, String name) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            @Nullable
            Align align = table.align() == null || i >= table.align().size()
                    ? null
                    : table.align().get(i);
            row.append('<').append(name).append(name.equals("th") ? " scope=\"col\"" : "");
            row.append(" style=\"text-align:").append(Align.css(align, Align.LEFT));
            row.append(";padding:8px 12px 8px 0;border-bottom:1px solid ")
                    .append(colors.border())
                    .append("\">");
            row.append(escape(cells.get(i))).append("</").append(name).append('>');
        }
        return row.append("</tr>").toString();
    }

    void productImage(ProductBlock product, Mjml out) {
        if (product.imageUrl() != null) {
            out.element(
                    "mj-image",
                    "",
                    "src",
                    product.imageUrl(),
                    "alt",
                    Objects.requireNonNullElse(product.imageAlt(), product.name()),
                    "href",
                    product.href(),
                    "fluid-on-mobile",
                    "true");
        }
    }

    void productText(ProductBlock product, Ground ground, Mjml out) {
        StringBuilder html = new StringBuilder("<h3><a class=\"dd-plain\" href=\"")
                .append(escape(product.href()))
                .append("\">")
                .append(escape(product.name()))
                .append("</a></h3>");
        if (product.description() != null) {
            html.append(paragraphs(product.description()));
        }
        if (product.price() != null) {
            html.append("<p><strong>").append(escape(product.price())).append("</strong>");
            html.append(product.oldPrice() == null ? "" : " <s>" + escape(product.oldPrice()) + "</s>")
                    .append("</p>");
        }
        out.element(
                "mj-text",
                html.toString(),
                "color",
                ground.text(null, colors.text()),
                "css-class",
                ground.css("dd-text", null));
        if (product.buttonText() != null) {
            button(new ButtonBlock(product.buttonText(), product.href(), null, null, null, null), out);
        }
    }

    private void social(SocialBlock social, Ground ground, Mjml out) {
        List<SocialLink> links = social.links() == null ? brand.links() : social.links();
        String html = links.stream()
                .map(link -> "<a href=\"" + escape(link.url()) + "\">"
                        + link.network().title() + "</a>")
                .collect(Collectors.joining(" &nbsp;·&nbsp; "));
        if (!html.isEmpty()) {
            muted(html, Align.css(social.align(), Align.CENTER), ground, out);
        }
    }

    private void footer(FooterBlock footer, Ground ground, Mjml out) {
        StringBuilder html = new StringBuilder();
        if (footer.text() != null) {
            html.append(paragraphs(footer.text()));
        }
        @Nullable String company = footer.companyName() == null ? brand.companyName() : footer.companyName();
        @Nullable String address = footer.address() == null ? brand.address() : footer.address();
        if (company != null || address != null) {
            String separator = company != null && address != null ? ", " : "";
            html.append("<p>")
                    .append(company == null ? "" : escape(company))
                    .append(separator)
                    .append(
                            address == null
                                    ? ""
                                    : LINE.splitAsStream(address.strip())
                                            .map(RichText::escape)
                                            .collect(Collectors.joining("<br>")))
                    .append("</p>");
        }
        String unsubscribe = Objects.requireNonNullElse(footer.unsubscribeText(), "Unsubscribe");
        String view = Objects.requireNonNullElse(footer.viewInBrowserText(), "View in browser");
        html.append("<p><a href=\"{{ links.unsubscribe }}\">")
                .append(escape(unsubscribe))
                .append("</a> &nbsp;·&nbsp; <a href=\"{{ links.viewInBrowser }}\">")
                .append(escape(view))
                .append("</a></p>");
        muted(html.toString(), "center", ground, out);
    }
}
