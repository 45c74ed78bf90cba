package com.dryjets.email.rendering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Makes safe email bodies from the input of people and other services. */
public final class EmailBodies {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    /** What email clients display: text, images, tables and inline styles. No scripts, forms or embedded documents. */
    private static final PolicyFactory SAFE_HTML = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.TABLES)
            .and(Sanitizers.STYLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "img", "hr", "span", "center")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("src", "alt", "width", "height")
                    .onElements("img")
                    .allowAttributes("align", "width", "bgcolor", "border", "cellpadding", "cellspacing")
                    .onElements("table", "tr", "td", "th")
                    .allowUrlProtocols("http", "https", "mailto")
                    .toFactory());

    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "tr", "li", "div", "blockquote");

    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    private EmailBodies() {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance content(List<List<String>> paragraphs, @Nullable URI link);
    }

    /** Makes a body from the plain text of approved content: its paragraphs, and its link as a call to action. */
    public static EmailBody ofText(String text, @Nullable URI target) {
        @Nullable URI link = target != null && WEB_SCHEMES.contains(String.valueOf(target.getScheme())) ? target : null;
        List<List<String>> paragraphs = Arrays.stream(PARAGRAPHS.split(text.strip()))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
        String html = Templates.content(paragraphs, link).render();
        String plain = link == null || text.contains(link.toString()) ? text.strip() : text.strip() + "\n\n" + link;
        return new EmailBody(html, plain);
    }

    /** Makes a body from untrusted HTML, which is sanitized. Without a plain text, one is derived from the HTML. */
    public static EmailBody ofHtml(String html, @Nullable String text) {
        String safe = SAFE_HTML.sanitize(html);
        return new EmailBody(safe, text == null || text.isBlank() ? plain(safe) : text.strip());
    }

    private static String plain(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        for (Element link : document.select("a[href]")) {
            String url = link.attr("href");
            if (!link.text().equals(url)) {
                link.appendText(" (" + url + ")");
            }
        }
        document.select("br").forEach(line -> line.after("\n"));
        document.getAllElements().stream()
                .filter(element -> BLOCKS.contains(element.normalName()))
                .forEach(block -> block.appendText("\n\n"));
        return document.wholeText()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
