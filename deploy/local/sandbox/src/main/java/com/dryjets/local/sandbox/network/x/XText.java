package com.dryjets.local.sandbox.network.x;

import com.twitter.twittertext.Extractor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The text of a post as X returns it: the characters of HTML are escaped, and every link is replaced by a t.co link, which
 * {@code entities.urls} explains.
 */
record XText(String shown, JsonArray urls) {

    private static final int DISPLAYED = 26;

    static XText of(String text) {
        List<Extractor.Entity> links = new Extractor().extractURLsWithIndices(text);
        var shown = new StringBuilder();
        var urls = new JsonArray();
        int end = 0;
        for (Extractor.Entity link : links) {
            shown.append(escape(text.substring(end, link.getStart())));
            String expanded = link.getValue().startsWith("http") ? link.getValue() : "https://" + link.getValue();
            String url = "https://t.co/" + code(expanded);
            urls.add(new JsonObject()
                    .put("start", shown.length())
                    .put("end", shown.length() + url.length())
                    .put("url", url)
                    .put("expanded_url", expanded)
                    .put("display_url", displayed(expanded)));
            shown.append(url);
            end = link.getEnd();
        }
        return new XText(shown.append(escape(text.substring(end))).toString(), urls);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String code(String url) {
        long bits = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return String.format(Locale.ROOT, "%10s", Long.toString(bits & 0xFFFFFFFFFFFFL, 36))
                .replace(' ', '0');
    }

    private static String displayed(String url) {
        String bare = url.replaceFirst("https?://(www\\.)?", "");
        return bare.length() <= DISPLAYED ? bare : bare.substring(0, DISPLAYED) + "…";
    }
}
