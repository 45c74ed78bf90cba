package com.dryjets.local.sandbox.inbox;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the links of an email that lead to the platform; readers call no other host. */
final class EmailLinks {

    private static final String PIXEL_PATH = "/email/t/o/";
    private static final String LINK_PATH = "/email/t/c/";
    private static final String HIDDEN = "[style*=display:none]";

    /**
     * The tracked addresses in an email, in their order.
     *
     * @param clicks those that people see
     * @param hidden those that only a machine finds
     * @param unsubscribe for a one-click unsubscribe, or an empty text
     */
    record Found(List<String> pixels, List<String> clicks, List<String> hidden, String unsubscribe) {}

    private final EmailStore store;
    private final URI platform;

    EmailLinks(EmailStore store, String platformUrl) {
        this.store = store;
        this.platform = URI.create(platformUrl);
    }

    Found of(Email email) {
        ParsedEmail parsed = ParsedEmail.read(store.raw(email));
        Document html = Jsoup.parse(parsed.html());
        return new Found(
                platformUrls(html, "img", "src", PIXEL_PATH),
                platformUrls(html, "a:not(" + HIDDEN + ")", "href", LINK_PATH),
                platformUrls(html, "a" + HIDDEN, "href", LINK_PATH),
                parsed.oneClickUnsubscribe().filter(this::isPlatformUrl).orElse(""));
    }

    private List<String> platformUrls(Document html, String selector, String attribute, String path) {
        return html.select(selector).eachAttr(attribute).stream()
                .filter(url -> url.contains(path) && isPlatformUrl(url))
                .distinct()
                .toList();
    }

    private boolean isPlatformUrl(String url) {
        URI called = URI.create(url);
        return platform.getHost().equals(called.getHost()) && platform.getPort() == called.getPort();
    }
}
