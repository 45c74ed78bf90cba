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

/** Makes safe bodies of mails out of what people and other services hand in. */
public final class EmailBodies {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    /** What mail programs show: text, pictures, tables and inline styles; nothing that runs, loads or submits. */
    private static final PolicyFactory MAIL_HTML = Sanitizers.FORMATTING
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

    private static final Set<String> WEB = Set.of("http", "https");

    private EmailBodies() {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance content(List<List<String>> paragraphs, @Nullable URI link);
    }

    /** From the plain text of an approved piece: its paragraphs, and its link as a call to action. */
    public static EmailBody ofText(String text, @Nullable URI target) {
        @Nullable URI link = target != null && WEB.contains(String.valueOf(target.getScheme())) ? target : null;
        List<List<String>> paragraphs = Arrays.stream(PARAGRAPHS.split(text.strip()))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
        String html = Templates.content(paragraphs, link).render();
        String plain = link == null || text.contains(link.toString()) ? text.strip() : text.strip() + "\n\n" + link;
        return new EmailBody(html, plain);
    }

    /** From someone's HTML: what is not safe is left out, and the plain text is made from the rest where none is given. */
    public static EmailBody ofHtml(String html, @Nullable String text) {
        String safe = MAIL_HTML.sanitize(html);
        return new EmailBody(safe, text == null || text.isBlank() ? plain(safe) : text.strip());
    }

    private static String plain(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        for (Element link : document.select("a[href]")) {
            String address = link.attr("href");
            if (!link.text().equals(address)) {
                link.appendText(" (" + address + ")");
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
