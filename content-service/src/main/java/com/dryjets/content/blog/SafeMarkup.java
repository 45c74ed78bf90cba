package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.dryjets.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/**
 * Removes from posts what could run in a reader's browser. In Markdown, only raw HTML and link targets can be harmful; all
 * else stays exactly as its author wrote it, above all code.
 */
final class SafeMarkup {

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

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
        return format == Format.HTML ? SafeHtml.page(content) : markdown(content);
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
            replace(block, block.getLiteral(), SafeHtml.fragment(block.getLiteral()));
        }

        @Override
        public void visit(HtmlInline inline) {
            replace(inline, inline.getLiteral(), SafeHtml.fragment(inline.getLiteral()));
        }

        @Override
        public void visit(Link link) {
            if (isSafe(link.getDestination())) {
                visitChildren(link);
            } else {
                replace(link, "", label(link));
            }
        }

        @Override
        public void visit(Image image) {
            if (isSafe(image.getDestination())) {
                visitChildren(image);
            } else {
                replace(image, "", label(image));
            }
        }

        /** A node in a quotation or list has a span for each line; what lies between them belongs to its container. */
        private void replace(Node node, String before, String after) {
            if (before.equals(after)) {
                return;
            }
            List<SourceSpan> spans = node.getSourceSpans();
            List<String> lines = List.of(after.split("\n", -1));
            boolean byLine = lines.size() == spans.size();
            for (int i = 0; i < spans.size(); i++) {
                int start = spans.get(i).getInputIndex();
                String joined = i == 0 ? after.replaceAll("\\s*\\R\\s*", " ") : "";
                edits.add(new Edit(start, start + spans.get(i).getLength(), byLine ? lines.get(i) : joined));
            }
        }
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
