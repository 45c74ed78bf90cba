package com.dryjets.email.rendering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A mail, laid out once for all its recipients: for each of them only the addresses that are theirs are filled in.
 */
public final class CompiledEmail {

    /** From the private use area, so that no text brings them along; they are taken out of what comes in. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern PLACE = Pattern.compile(OPEN + "([a-z0-9]+)" + CLOSE);
    private static final Pattern MARKS = Pattern.compile("[" + OPEN + CLOSE + "]");
    private static final String UNSUBSCRIBE = "u";
    private static final String PIXEL = "p";

    private final String html;
    private final String text;
    private final List<String> links;

    private CompiledEmail(String html, String text, List<String> links) {
        this.html = html;
        this.text = text;
        this.links = links;
    }

    /** The addresses that a mail's copy for one recipient leads to. */
    public interface Addresses {
        /** For a click on the link at that position. */
        String link(int position);

        String pixel();

        String unsubscribe();
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance layout(
                String subject, @Nullable String previewText, String body, String unsubscribe, String pixel);
    }

    /** Lays the mail out; its links to web pages are found and numbered in the order in which they first stand. */
    public static CompiledEmail of(String subject, @Nullable String previewText, EmailBody body) {
        Document fragment = Jsoup.parseBodyFragment(clean(body.html()));
        fragment.outputSettings().prettyPrint(false);
        List<String> links = linksOf(fragment);
        for (Element link : fragment.select("a[href]")) {
            int position = links.indexOf(link.attr("href"));
            if (position >= 0) {
                link.attr("href", place("l" + position));
            }
        }
        String html = Templates.layout(
                        clean(subject),
                        previewText == null ? null : clean(previewText),
                        fragment.body().html(),
                        place(UNSUBSCRIBE),
                        place(PIXEL))
                .render();
        String text = clean(body.text()) + "\n\n--\nUnsubscribe: " + place(UNSUBSCRIBE) + "\n";
        return new CompiledEmail(html, text, links);
    }

    /** Where the mail's links lead, by position. */
    public List<String> links() {
        return List.copyOf(links);
    }

    public String html(Addresses addresses) {
        // Entities.escape makes a value fit for an attribute: an address may hold a quote.
        return fill(html, addresses, Entities::escape);
    }

    public String text(Addresses addresses) {
        return fill(text, addresses, UnaryOperator.identity());
    }

    private static List<String> linksOf(Document fragment) {
        Set<String> links = new LinkedHashSet<>();
        for (Element link : fragment.select("a[href]")) {
            String address = link.attr("href");
            if (isWebPage(address)) {
                links.add(address);
            }
        }
        return new ArrayList<>(links);
    }

    private static boolean isWebPage(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String fill(String template, Addresses addresses, UnaryOperator<String> escape) {
        Function<String, String> value = name -> switch (name) {
            case UNSUBSCRIBE -> addresses.unsubscribe();
            case PIXEL -> addresses.pixel();
            default -> addresses.link(Integer.parseInt(name.substring(1)));
        };
        return PLACE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(escape.apply(value.apply(found.group(1)))));
    }

    private static String place(String name) {
        return OPEN + name + CLOSE;
    }

    private static String clean(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
