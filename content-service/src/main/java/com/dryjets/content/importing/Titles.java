package com.dryjets.content.importing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads titles as their readers see them, without markup and entities. */
final class Titles {

    private static final Parser PARSER = Parser.builder().build();

    /** What exporters leave in a title; other angle brackets are part of it, as in "Using List&lt;T&gt;". */
    private static final Pattern TAGS = Pattern.compile(
            "</?(?:a|abbr|b|br|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\\b[^>]*>");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Titles() {}

    /** Reads the first heading of rank 1 or 2, however it is written; code and front matter have none. */
    static Optional<String> firstHeading(String markdown) {
        FirstHeading found = new FirstHeading();
        PARSER.parse(markdown).accept(found);
        return Optional.ofNullable(found.heading).map(Titles::words).filter(text -> !text.isEmpty());
    }

    /** Reads a title from front matter. */
    static String plain(String title) {
        String text =
                org.jsoup.parser.Parser.unescapeEntities(TAGS.matcher(title).replaceAll(""), false);
        return spaced(text);
    }

    private static String words(Node heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak line) {
                words.append(' ');
            }
        });
        return spaced(words.toString());
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static final class FirstHeading extends AbstractVisitor {
        private @Nullable Node heading;

        @Override
        public void visit(Heading candidate) {
            if (heading == null
                    && candidate.getLevel() <= 2
                    && !words(candidate).isEmpty()) {
                heading = candidate;
            }
        }
    }
}
