package com.dryjets.email.html;

import com.dryjets.email.merge.MergeSpans;
import com.dryjets.email.merge.MergeSpans.Span;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Keeps merge tags and the comments for Outlook away from parsers and sanitizers. Words stand for them in attributes and
 * text, and empty rows, cells or items where HTML allows no text, until they are put back exactly as they were.
 */
public final class Placeholders {

    /** Where HTML allows no text, and the element that is allowed there. */
    private static final Set<String> ROWS_IN = Set.of("table", "tbody", "thead", "tfoot");

    private static final Set<String> ITEMS_IN = Set.of("ul", "ol");

    /** As many lost merge tags as anyone would read about. */
    private static final int MOST_LOST = 1_000;

    /** The words must be new to the text, also to what parsers make of its entities and comments. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String source;
    private final String prefix;
    private final Pattern word;
    private final Pattern element;
    private final List<Kept> kept = new ArrayList<>();

    private Placeholders(String source) {
        this.source = source;
        this.prefix = "mt%012xx".formatted(RANDOM.nextLong(1L << 48));
        this.word = Pattern.compile(prefix + "(\\d{1,6})e");
        this.element = Pattern.compile(
                "<(tr|td|li) class=\"" + prefix + "(\\d{1,6})e\"></\\1>|<!--" + prefix + "(\\d{1,6})e-->");
    }

    /** What a word stands for: a merge tag, or the data of a comment. */
    private record Kept(String text, boolean comment) {}

    /** Starts to work on a text. */
    public static Placeholders in(String source) {
        return new Placeholders(source);
    }

    /** Returns the HTML with a comment in place of each merge tag in its text, and a word in place of each in a tag. */
    public String hideInHtml() {
        HtmlScanner scanner = new HtmlScanner(source, tags());
        StringBuilder hidden = new StringBuilder(source.length());
        while (scanner.next()) {
            switch (scanner.kind()) {
                case LITERAL -> hidden.append(scanner.text());
                case TAG_IN_TEXT -> hidden.append("<!--").append(tag(scanner)).append("-->");
                case TAG_ELSEWHERE -> hidden.append(tag(scanner));
                case COMMENT -> hideComment(scanner.text(), hidden);
            }
        }
        return hidden.toString();
    }

    private Map<Integer, Integer> tags() {
        return MergeSpans.of(source).stream().filter(Span::closed).collect(Collectors.toMap(Span::start, Span::end));
    }

    /** Lists the merge tags that are missing from what was made of the HTML. */
    List<String> lost(String made) {
        Set<Integer> found = word.matcher(made)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
        return IntStream.range(0, kept.size())
                .filter(position -> !kept.get(position).comment() && !found.contains(position))
                .mapToObj(position -> kept.get(position).text())
                .toList();
    }

    /** In HTML, a merge tag is what a browser would read: its source may have entities, as editors write them. */
    private String tag(HtmlScanner scanner) {
        return keep(new Kept(Parser.unescapeEntities(scanner.text(), true), false));
    }

    private void hideComment(String data, StringBuilder hidden) {
        if (ConditionalComments.isSafe(data)) {
            hidden.append("<!--").append(keep(new Kept(data, true))).append("-->");
        } else if (kept.size() < MOST_LOST) {
            // Its merge tags are lost with it.
            MergeSpans.of(data).forEach(tag -> keep(new Kept(data.substring(tag.start(), tag.end()), false)));
        }
    }

    private String keep(Kept what) {
        kept.add(what);
        return prefix + (kept.size() - 1) + "e";
    }

    /** Turns the comments that stand for something into what survives a sanitizer at the same place. */
    public void settle(Element root) {
        List<Comment> comments = new ArrayList<>();
        root.traverse((node, depth) -> {
            if (node instanceof Comment comment) {
                comments.add(comment);
            }
        });
        for (Comment comment : comments) {
            if (word.matcher(comment.getData()).matches()) {
                replace(comment);
            } else {
                comment.remove();
            }
        }
    }

    private static void replace(Comment comment) {
        Element parent = comment.parent();
        @Nullable Element next = comment.nextElementSibling();
        @Nullable Element previous = comment.previousElementSibling();
        Node standIn = standIn(comment);
        // A row of a table belongs to the body that the parser has made for the other rows.
        if (parent != null && parent.nameIs("table") && next != null && next.nameIs("tbody")) {
            comment.remove();
            next.prependChild(standIn);
        } else if (parent != null && parent.nameIs("table") && previous != null && previous.nameIs("tbody")) {
            comment.remove();
            previous.appendChild(standIn);
        } else {
            comment.replaceWith(standIn);
        }
    }

    private static Node standIn(Comment comment) {
        String word = comment.getData();
        String parent = comment.parent() == null ? "" : comment.parent().nodeName();
        if (ROWS_IN.contains(parent)) {
            return new Element("tr").attr("class", word);
        }
        if (parent.equals("tr")) {
            return new Element("td").attr("class", word);
        }
        return ITEMS_IN.contains(parent) ? new Element("li").attr("class", word) : new TextNode(word);
    }

    /** Returns the word of an element that stands for a merge tag; empty for any other element. */
    String standingFor(Element element) {
        String name = element.className();
        return word.matcher(name).matches() && element.childNodeSize() == 0 ? name : "";
    }

    /** Returns a text without the words that stand for comments, which nobody reads. */
    String withoutComments(String text) {
        return word.matcher(text).replaceAll(match -> at(match).comment() ? "" : match.group());
    }

    /** Puts everything back into HTML, escaped as it must be there. */
    public String restoreHtml(String html) {
        String words = element.matcher(html)
                .replaceAll(match -> prefix + (match.group(2) == null ? match.group(3) : match.group(2)) + "e");
        return new HtmlWords(words, word).replace((match, inTag) -> html(match, inTag));
    }

    private String html(MatchResult match, boolean inTag) {
        Kept what = at(match);
        if (what.comment()) {
            return inTag ? "" : "<!--" + what.text() + "-->";
        }
        String escaped = what.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return inTag ? escaped.replace("\"", "&quot;").replace("=", "&#61;") : escaped;
    }

    /** Puts the merge tags back into a plain text, which has no comments. */
    public String restoreText(String text) {
        return word.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        at(match).comment() ? "" : at(match).text()));
    }

    private Kept at(MatchResult match) {
        int position = Integer.parseInt(match.group(1));
        return position < kept.size() ? kept.get(position) : new Kept("", false);
    }
}
