package com.dryjets.email.rendering;

import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.TextTemplate;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** An email that is rendered once for all recipients; only the URLs that differ are filled in for each of them. */
public final class CompiledEmail {

    /** Delimit a placeholder. They come from Unicode's private use area and are removed from all input. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern PLACEHOLDER = Pattern.compile(OPEN + "([a-z0-9]+)" + CLOSE);
    private static final Pattern DELIMITERS = Pattern.compile("[" + OPEN + CLOSE + "]");
    private static final String UNSUBSCRIBE = "u";
    private static final String PIXEL = "p";
    private static final String HIDDEN = "h";

    private final Places html;
    private final Places text;
    private final List<String> links;

    private CompiledEmail(String html, String text, List<String> links) {
        this.html = Places.in(html);
        this.text = Places.in(text);
        this.links = links;
    }

    /** The URLs in one recipient's copy. */
    public interface RecipientUrls {
        /** Returns the URL that replaces the link at this position. */
        String link(int position);

        String pixel();

        /** Returns the URL that no person sees, but a machine that follows all links. */
        String hidden();

        String unsubscribe();
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance layout(
                String subject,
                @Nullable String previewText,
                String body,
                String unsubscribe,
                String hidden,
                String pixel);
    }

    /** Renders an email. Its links to web pages are numbered in the order of their first appearance. */
    public static CompiledEmail of(String subject, @Nullable String previewText, EmailBody body) {
        Document fragment = Jsoup.parseBodyFragment(clean(body.html()));
        fragment.outputSettings().prettyPrint(false);
        List<String> links = linksOf(fragment);
        for (Element link : fragment.select("a[href]")) {
            int position = WebLinks.of(link.attr("href")).map(links::indexOf).orElse(-1);
            if (position >= 0) {
                link.attr("href", placeholder("l" + position));
            }
        }
        String html = Templates.layout(
                        clean(subject),
                        previewText == null ? null : clean(previewText),
                        fragment.body().html(),
                        placeholder(UNSUBSCRIBE),
                        placeholder(HIDDEN),
                        placeholder(PIXEL))
                .render();
        String text = clean(body.text()) + "\n\n--\nUnsubscribe: " + placeholder(UNSUBSCRIBE) + "\n";
        return new CompiledEmail(html, text, links);
    }

    /** Returns the targets of the links, by position. */
    public List<String> links() {
        return List.copyOf(links);
    }

    /** Returns the HTML for one recipient. */
    public CopyText html(RecipientUrls urls) {
        // The URLs stand in attributes, so quotes must be escaped.
        return html.fill(urls, Entities::escape);
    }

    /** Returns the plain text for one recipient. */
    public CopyText text(RecipientUrls urls) {
        return text.fill(urls, UnaryOperator.identity());
    }

    private static List<String> linksOf(Document fragment) {
        Set<String> links = new LinkedHashSet<>();
        for (Element link : fragment.select("a[href]")) {
            WebLinks.of(link.attr("href")).ifPresent(links::add);
        }
        return new ArrayList<>(links);
    }

    /**
     * A template and the placeholders that it has.
     *
     * @param names of the placeholders, in order
     */
    private record Places(TextTemplate template, List<String> names) {

        /** Finds the placeholders once, because searching takes longer than filling them in. */
        static Places in(String text) {
            List<String> literals = new ArrayList<>();
            List<String> names = new ArrayList<>();
            int start = 0;
            Matcher placeholder = PLACEHOLDER.matcher(text);
            while (placeholder.find()) {
                literals.add(text.substring(start, placeholder.start()));
                names.add(placeholder.group(1));
                start = placeholder.end();
            }
            literals.add(text.substring(start));
            return new Places(TextTemplate.of(literals), List.copyOf(names));
        }

        CopyText fill(RecipientUrls urls, UnaryOperator<String> escape) {
            return template.fill(
                    names.stream().map(name -> escape.apply(url(name, urls))).toList());
        }
    }

    private static String url(String name, RecipientUrls urls) {
        return switch (name) {
            case UNSUBSCRIBE -> urls.unsubscribe();
            case PIXEL -> urls.pixel();
            case HIDDEN -> urls.hidden();
            default -> urls.link(Integer.parseInt(name.substring(1)));
        };
    }

    private static String placeholder(String name) {
        return OPEN + name + CLOSE;
    }

    private static String clean(String text) {
        return DELIMITERS.matcher(text).replaceAll("");
    }
}
