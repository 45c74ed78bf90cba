package com.dryjets.email.design;

import static com.dryjets.email.html.RichText.escape;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.email.html.RichText;
import java.util.Objects;

/** Writes the two parts of a product, which stand below or beside each other. */
record ProductWriter(Palette colors, ActionWriter actions) {

    void image(ProductBlock product, Mjml out) {
        if (product.imageUrl() != null) {
            out.part("mj-image", null)
                    .set("src", product.imageUrl())
                    .set("alt", Objects.requireNonNullElse(product.imageAlt(), product.name()))
                    .set("href", product.href())
                    .set("fluid-on-mobile", "true")
                    .empty();
        }
    }

    void text(ProductBlock product, Ground ground, Mjml out) {
        out.part("mj-text", ground.css("dd-text", null))
                .set("color", ground.text(null, colors.text()))
                .html(html(product));
        if (product.buttonText() != null) {
            actions.button(new ButtonBlock(product.buttonText(), product.href(), null, null, null, null), out);
        }
    }

    private static String html(ProductBlock product) {
        StringBuilder html = new StringBuilder();
        html.append("<h3><a class=\"dd-plain\" href=\"")
                .append(escape(product.href()))
                .append("\">");
        html.append(escape(product.name())).append("</a></h3>");
        if (product.description() != null) {
            html.append(RichText.paragraphs(product.description()));
        }
        if (product.price() != null) {
            html.append("<p><strong>").append(escape(product.price())).append("</strong>");
            html.append(product.oldPrice() == null ? "" : " <s>" + escape(product.oldPrice()) + "</s>");
            html.append("</p>");
        }
        return html.toString();
    }
}
