package com.dryjets.content.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads blog posts: Markdown becomes HTML, and HTML becomes an article. */
public final class Articles {

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private Articles() {}

    /** Reads a post into an article. */
    public static Article read(Source source) {
        Document document = Jsoup.parseBodyFragment(html(source));
        document.select("script, style, noscript, template, svg, iframe, object")
                .remove();
        List<Block> blocks = Blocks.of(document.body(), source.title());
        String text = document.body().text();
        String excerpt = source.excerpt() == null ? "" : source.excerpt().strip();
        return new Article(
                source.title(),
                language(source, blocks),
                excerpt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Jsoup.parse(excerpt).text()),
                source.tags(),
                blocks,
                addresses(document, "a[href]", "href"),
                addresses(document, "img[src]", "src"),
                Stream.of(source.title(), excerpt, text).collect(Collectors.joining("\n")));
    }

    private static String html(Source source) {
        return source.format() == Format.HTML ? source.content() : RENDERER.render(PARSER.parse(source.content()));
    }

    private static String language(Source source, List<Block> blocks) {
        String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
        return source.language() == null ? Languages.detect(text) : Languages.primary(source.language());
    }

    private static List<URI> addresses(Document document, String selector, String attribute) {
        return document.select(selector).stream()
                .map(element -> address(element, attribute))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<URI> address(Element element, String attribute) {
        try {
            URI address = new URI(element.attr(attribute).strip());
            boolean absolute = address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
            return absolute ? Optional.of(address) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            // A typo in a link must not prevent the whole post from being read.
            return Optional.empty();
        }
    }
}
