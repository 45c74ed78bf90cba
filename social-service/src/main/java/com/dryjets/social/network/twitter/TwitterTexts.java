package com.dryjets.social.network.twitter;

import com.dryjets.social.network.text.CanonicalText;
import com.dryjets.social.network.text.ShortLinks;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as X answers them: links are shortened to t.co, a link to each medium is appended, and {@code & < >} are escaped
 * (docs.x.com, data dictionary of posts).
 */
final class TwitterTexts {

    private static final Pattern SCHEME = Pattern.compile("(?i)\\bhttps?://");
    private static final Pattern HOST = Pattern.compile("(?U)(?<![\\w./@-])[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern ESCAPED = Pattern.compile("(?i)(?:%[89a-f][0-9a-f])+");
    private static final Pattern LAST_SLASH = Pattern.compile("/(?= |$)");
    private static final Pattern SHORT_LINK = Pattern.compile("t\\.co/\\w+");

    private TwitterTexts() {}

    /** The text of a post as it was written, with its links in full. A text over 280 characters is in {@code note_tweet}. */
    static String read(JsonNode tweet) {
        JsonNode whole = tweet.path("note_tweet").has("text") ? tweet.path("note_tweet") : tweet;
        String text = whole.path("text")
                .asText()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        for (JsonNode link : whole.path("entities").path("urls")) {
            String full = link.has("media_key") ? "" : link.path("expanded_url").asText();
            text = text.replace(link.path("url").asText(), full);
        }
        return text.strip();
    }

    /**
     * Compares texts apart from white space, from the schemes and the spelling of links, and from links that are still
     * shortened. X writes hosts in small letters and in ASCII, and may escape what is not ASCII in a path.
     */
    static boolean isSame(String sent, String found) {
        String ours = canonical(sent);
        String theirs = canonical(found);
        return ours.equals(theirs) || ShortLinks.matches(ours, theirs, SHORT_LINK);
    }

    private static String canonical(String text) {
        String plain = ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(URLDecoder.decode(escaped.group(), StandardCharsets.UTF_8)));
        String bare = SCHEME.matcher(CanonicalText.of(plain)).replaceAll("");
        String ascii = HOST.matcher(bare).replaceAll(host -> ascii(host.group()));
        return LAST_SLASH.matcher(ascii).replaceAll("");
    }

    /** A host in the form of the name service (RFC 5891); other words with dots in them are only written small. */
    private static String ascii(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(small, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return small;
        }
    }
}
