package com.dryjets.email.design;

import static com.dryjets.email.html.RichText.escape;

import com.dryjets.email.design.BrandColors.Palette;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table. */
record TableWriter(TableBlock table, Palette colors) {

    void write(Ground ground, Mjml out) {
        StringBuilder html = new StringBuilder();
        if (table.caption() != null) {
            html.append("<caption style=\"text-align:left;padding:0 0 8px\">")
                    .append(escape(table.caption()))
                    .append("</caption>");
        }
        if (table.header() != null) {
            html.append("<thead>");
            row(table.header(), "th", html);
            html.append("</thead>");
        }
        html.append("<tbody>");
        table.rows().forEach(row -> row(row, "td", html));
        out.part("mj-table", ground.css("dd-table", null))
                .set("color", ground.text(null, colors.text()))
                .html(html.append("</tbody>").toString());
    }

    private void row(List<String> cells, String name, StringBuilder html) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append('<').append(name).append(name.equals("th") ? " scope=\"col\"" : "");
            html.append(" style=\"text-align:").append(align(i));
            html.append(";padding:8px 12px 8px 0;border-bottom:1px solid ").append(colors.border());
            html.append("\">").append(escape(cells.get(i)));
            html.append("</").append(name).append('>');
        }
        html.append("</tr>");
    }

    private String align(int column) {
        @Nullable
        Align align = table.align() == null || column >= table.align().size()
                ? null
                : table.align().get(column);
        return Align.css(align, Align.LEFT);
    }
}
