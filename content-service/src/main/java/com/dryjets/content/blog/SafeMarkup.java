package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.dryjets.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Removes from posts what could run in a reader's browser: scripts, event handlers, forms, embedded documents, and links
 * that execute. HTML is rewritten by the OWASP sanitizer. In Markdown, only raw HTML and link targets can be harmful; all
 * else stays exactly as its author wrote it, above all code.
 */
final class SafeMarkup {

    private static final Pattern LANGUAGE_CLASS = Pattern.compile("(?:lang|language|highlight)-[\\w+#-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}%?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "aside",
                    "header",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "hr",
                    "br",
                    "figure",
                    "figcaption",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "details",
                    "summary",
                    "a",
                    "img",
                    "picture",
                    "video",
                    "audio",
                    "source",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "mark",
                    "small",
                    "big",
                    "sub",
                    "sup",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "tt",
                    "abbr",
                    "cite",
                    "q",
                    "dfn",
                    "time",
                    "span",
                    "bdi",
                    "bdo",
                    "wbr",
                    "ruby",
                    "rt",
                    "rp",
                    "center")
            .allowWithoutAttributes("a", "img", "span", "div")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .onElements("img", "video", "audio", "source")
            .allowAttributes("poster")
            .onElements("video")
            .allowAttributes("cite")
            .onElements("blockquote", "q", "del", "ins")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "img", "abbr", "dfn")
            .allowAttributes("datetime")
            .onElements("time", "del", "ins")
            .allowAttributes("controls", "loop", "muted")
            .onElements("video", "audio")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("reversed")
            .onElements("ol")
            .allowAttributes("width", "height", "start", "colspan", "rowspan", "span")
            .matching(NUMBER)
            .onElements("img", "video", "table", "td", "th", "col", "colgroup", "ol")
            .allowAttributes("class")
            .matching(LANGUAGE_CLASS)
            .onElements("code", "pre", "div")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .toFactory();

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** A tag that no two parsers could read in two ways: no comment, no quote left open. */
    private static final Pattern PLAIN_TAG =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s+[a-zA-Z-]+(?:=\"[^\"<>]*\")?){0,30}+\\s*/?>");

    private static final Pattern ANGLE = Pattern.compile("[<>]");

    private static final Pattern CLOSING_TAG = Pattern.compile("</([a-zA-Z][a-zA-Z0-9]*)\\s*>");
    private static final Pattern ADDED_CLOSING_TAG = Pattern.compile("</[a-z0-9]+>\\z");
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** Removing a tag may turn what it enclosed into markup, seldom more than once. */
    private static final int MAX_ROUNDS = 10;

    private SafeMarkup() {}

    /** Removes what is harmful, or fails with 400 if nothing else is left. */
    static String require(Format format, String content) {
        String safe = of(format, content);
        if (safe.isBlank()) {
            throw Problem.badField("/content", "must have text; scripts, forms and embedded documents are removed");
        }
        return safe;
    }

    /** Removes what is harmful. The result may be empty. */
    static String of(Format format, String content) {
        return format == Format.HTML ? sanitized(content) : markdown(content);
    }

    /** The sanitizer writes these characters as entities for parsers of the past; people edit the result. */
    private static String sanitized(String html) {
        return POLICY.sanitize(html)
                .replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#64;", "@");
    }

    private static String markdown(String content) {
        String text = content;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String cleaner = cleaned(text);
            if (cleaner.equals(text)) {
                return text;
            }
            text = cleaner;
        }
        // Built to outlast the rounds: as text, no part of it is markup.
        return text.replace("<", "&lt;").replace("](", "]\\(");
    }

    private static String cleaned(String markdown) {
        List<Edit> edits = new ArrayList<>();
        MARKDOWN.parse(markdown).accept(new Edits(edits));
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Edit edit : edits) {
            text.append(markdown, from, edit.start).append(edit.replacement);
            from = edit.end;
        }
        return text.append(markdown, from, markdown.length()).toString();
    }

    /** A range of the Markdown and what replaces it. */
    private record Edit(int start, int end, String replacement) {}

    /** Collects the edits of a document, in its order and without overlaps. */
    private static final class Edits extends AbstractVisitor {
        private final List<Edit> edits;

        Edits(List<Edit> edits) {
            this.edits = edits;
        }

        @Override
        public void visit(HtmlBlock block) {
            if (!isHarmless(block.getLiteral())) {
                replace(block, sanitized(block.getLiteral()).replaceAll("\\s*\\R\\s*", " "));
            }
        }

        @Override
        public void visit(HtmlInline inline) {
            if (!isHarmless(inline.getLiteral())) {
                String tag = sanitized(inline.getLiteral());
                replace(inline, ADDED_CLOSING_TAG.matcher(tag).replaceAll(""));
            }
        }

        @Override
        public void visit(Link link) {
            if (isSafe(link.getDestination())) {
                visitChildren(link);
            } else {
                replace(link, label(link));
            }
        }

        @Override
        public void visit(Image image) {
            if (isSafe(image.getDestination())) {
                visitChildren(image);
            } else {
                replace(image, label(image));
            }
        }

        /** A node in a quotation or list has a span for each line; what lies between them belongs to its container. */
        private void replace(Node node, String replacement) {
            String text = replacement;
            for (SourceSpan span : node.getSourceSpans()) {
                int start = span.getInputIndex();
                edits.add(new Edit(start, start + span.getLength(), text));
                text = "";
            }
        }
    }

    private static boolean isHarmless(String html) {
        if (ANGLE.matcher(PLAIN_TAG.matcher(html).replaceAll("")).find()) {
            return false;
        }
        AtomicBoolean changed = new AtomicBoolean();
        // An end tag says nothing about itself; its start tag does.
        POLICY.sanitize(CLOSING_TAG.matcher(html).replaceAll("<$1></$1>"), reporter(), changed);
        return !changed.get();
    }

    private static HtmlChangeListener<AtomicBoolean> reporter() {
        return new HtmlChangeListener<>() {
            @Override
            public void discardedTag(@Nullable AtomicBoolean changed, String element) {
                changed.set(true);
            }

            @Override
            public void discardedAttributes(@Nullable AtomicBoolean changed, String tag, String... attributes) {
                changed.set(true);
            }
        };
    }

    /** Browsers ignore white space and control characters in a scheme. */
    private static boolean isSafe(String destination) {
        var scheme = SCHEME.matcher(destination.replaceAll("[\\s\\p{C}]+", ""));
        return !scheme.matches() || SAFE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private static String label(Node link) {
        StringBuilder label = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                label.append(text.getLiteral());
            }
        });
        // A label that starts another link or tag would come back as one.
        return label.toString().replaceAll("([\\[\\]<>\\\\`*_])", "\\\\$1");
    }
}
