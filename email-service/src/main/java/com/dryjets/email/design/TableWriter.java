package com.dryjets.email.design;

import static com.dryjets.email.html.RichText.escape;

import com.dryjets.email.design.BrandColors.Palette;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a table. */
record TableWriter(TableBlock table, Palette colors, Language language) {

    /** The style sheet for the head. */
    static final String ON_PHONES =
            "@media only screen and (max-width:479px){.dd-cells table{font-size:14px !important}}\n";

    /** As many small characters as fit on a phone. */
    private static final int PHONE = 42;

    /** How many of them the space after a column takes. */
    private static final int SPACING = 2;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    void write(Ground ground, Mjml out) {
        StringBuilder html = new StringBuilder();
        if (table.caption() != null) {
            html.append("<caption style=\"text-align:")
                    .append(Align.start(language).css())
                    .append(";padding:0 0 8px\">")
                    .append(escape(table.caption()))
                    .append("</caption>");
        }
        Set<Integer> whole = columnsOfWholeWords();
        if (table.header() != null) {
            html.append("<thead>");
            row(table.header(), "th", whole, html);
            html.append("</thead>");
        }
        html.append("<tbody>");
        table.rows().forEach(row -> row(row, "td", whole, html));
        out.part("mj-table", "dd-cells " + ground.css("dd-table", null))
                .set("color", ground.text(null, colors.text()))
                .html(html.append("</tbody>").toString());
    }

    private void row(List<String> cells, String name, Set<Integer> whole, StringBuilder html) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append('<').append(name).append(name.equals("th") ? " scope=\"col\"" : "");
            html.append(" style=\"text-align:").append(align(i));
            html.append(";padding:8px 0;padding-").append(Align.end(language).css());
            html.append(":12px;border-bottom:1px solid ").append(colors.border());
            html.append(whole.contains(i) ? ";word-break:normal" : "");
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
        return Align.css(align, Align.start(language));
    }

    /**
     * Returns the columns whose words stay whole on phones: those with the shortest words, as many as fit. Words of the
     * others may be broken anywhere, as in the rest of the email, and so may what merge tags are filled in with.
     */
    private Set<Integer> columnsOfWholeWords() {
        int columns = table.rows().getFirst().size();
        List<Integer> known = IntStream.range(0, columns)
                .boxed()
                .filter(column -> cells(column).noneMatch(cell -> cell.contains("{{")))
                .sorted(Comparator.comparing(this::longestWord))
                .toList();
        Set<Integer> whole = new HashSet<>();
        int width = SPACING * columns;
        for (Integer column : known) {
            width += longestWord(column);
            if (width <= PHONE) {
                whole.add(column);
            }
        }
        return whole;
    }

    private int longestWord(int column) {
        return cells(column)
                .flatMap(SPACE::splitAsStream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private Stream<String> cells(int column) {
        return Stream.concat(Stream.ofNullable(table.header()), table.rows().stream())
                .map(row -> row.get(column));
    }
}
