package com.dryjets.email.merge;

import com.dryjets.email.merge.MergeSpans.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * HTML whose merge tags are replaced by words, so that sanitizers and parsers, which know nothing of merge tags, leave them
 * where they are. A block between the rows of a table, or between the items of a list, becomes a row or an item: bare text
 * would be moved out of there.
 */
public final class MaskedHtml {

    private static final Set<String> TABLES = Set.of("table", "thead", "tbody", "tfoot");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final String source;
    private final List<Span> spans;
    private final String word;
    private final Pattern words;
    private final String html;

    private MaskedHtml(String source) {
        this.source = source;
        this.spans = MergeSpans.of(source).stream().filter(Span::closed).toList();
        this.word = unused(source);
        this.words =
                Pattern.compile("<tr><td>%1$s(\\d+)w</td></tr>|<td>%1$s(\\d+)w</td>|<li>%1$s(\\d+)w</li>|%1$s(\\d+)[ew]"
                        .formatted(word));
        this.html = masked();
    }

    public static MaskedHtml of(String source) {
        return new MaskedHtml(source);
    }

    /** Returns the HTML with words in place of its tags. */
    public String html() {
        return html;
    }

    /** Returns the first tag that is missing from what was made of the HTML. */
    public Optional<MergeError> lost(String made) {
        for (int i = 0; i < spans.size(); i++) {
            if (!made.contains(word + i + "e") && !made.contains(word + i + "w")) {
                Span span = spans.get(i);
                return Optional.of(MergeError.at(
                        source,
                        span.start(),
                        "%s stands in a part of the HTML that emails cannot have. Move it into a text, or into an attribute such as href."
                                .formatted(source.substring(span.start(), span.end()))));
            }
        }
        return Optional.empty();
    }

    /** Puts the tags back into HTML, escaped as the text around them is. */
    public String unmask(String made) {
        HtmlContext context = new HtmlContext();
        int[] position = {0};
        return words.matcher(made).replaceAll(match -> {
            for (; position[0] < match.start(); position[0]++) {
                context.step(made.charAt(position[0]));
            }
            String tag = Parser.unescapeEntities(tag(match), false)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
            position[0] = match.end();
            return Matcher.quoteReplacement(context.inText() ? tag : tag.replace("\"", "&quot;"));
        });
    }

    /** Puts the tags back into plain text. */
    public String unmaskText(String made) {
        Function<MatchResult, String> plain =
                match -> Matcher.quoteReplacement(Parser.unescapeEntities(tag(match), false));
        return words.matcher(made).replaceAll(plain);
    }

    private String tag(MatchResult match) {
        int group = 1;
        while (match.group(group) == null) {
            group++;
        }
        Span span = spans.get(Integer.parseInt(match.group(group)));
        return source.substring(span.start(), span.end());
    }

    private String masked() {
        HtmlContext context = new HtmlContext();
        StringBuilder masked = new StringBuilder(source.length());
        int position = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            for (; position < span.start(); position++) {
                context.step(source.charAt(position));
                masked.append(source.charAt(position));
            }
            masked.append(mask(i, source.charAt(span.start() + 1) == '%' && context.inText(), context.innermost()));
            position = span.end();
        }
        return masked.append(source, position, source.length()).toString();
    }

    private String mask(int number, boolean block, String around) {
        String mask = word + number;
        if (block && TABLES.contains(around)) {
            return "<tr><td>" + mask + "w</td></tr>";
        }
        if (block && around.equals("tr")) {
            return "<td>" + mask + "w</td>";
        }
        return block && LISTS.contains(around) ? "<li>" + mask + "w</li>" : mask + "e";
    }

    /** Returns a word that the text does not contain. */
    private static String unused(String text) {
        int number = 0;
        while (text.contains("zq" + number + "x")) {
            number++;
        }
        return "zq" + number + "x";
    }
}
