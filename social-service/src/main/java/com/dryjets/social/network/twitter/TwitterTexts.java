package com.dryjets.social.network.twitter;

import com.dryjets.social.network.text.CanonicalText;
import com.dryjets.social.network.text.ShortLinks;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * Texts as X answers them: links are shortened to t.co, a link to each medium is appended, and {@code & < >} are escaped
 * (docs.x.com, data dictionary of posts).
 */
final class TwitterTexts {

    private static final Pattern SCHEME = Pattern.compile("(?i)\\bhttps?://");
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

    /** Compares texts apart from white space, from the schemes of links, and from links that are still shortened. */
    static boolean isSame(String sent, String found) {
        String ours = canonical(sent);
        String theirs = canonical(found);
        return ours.equals(theirs) || ShortLinks.matches(ours, theirs, SHORT_LINK);
    }

    private static String canonical(String text) {
        String bare = SCHEME.matcher(CanonicalText.of(text)).replaceAll("");
        return LAST_SLASH.matcher(bare).replaceAll("");
    }
}
