package com.dryjets.local.sandbox.network.linkedin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little text format" (learn.microsoft.com, "little Text Format"). Requests are rendered as a reader sees them:
 * mentions and hashtag templates are expanded, backslash escapes resolved, and the text ends at an unescaped reserved
 * character. Responses come in the same format: reserved characters escaped, hashtags as templates.
 */
final class LittleText {

    private static final String RESERVED = "|{}@[]()<>*_~";
    private static final Pattern ELEMENT = Pattern.compile(
            "@\\[(?<mention>[^\\]]+)]\\(urn:li:[a-z]+:[^)]+\\)|\\{hashtag\\|\\\\?[#\uFF03]\\|(?<tag>[^}]+)}");
    private static final Pattern HASHTAG = Pattern.compile("#([\\p{L}\\p{N}]+)");

    private LittleText() {}

    static String render(String commentary) {
        var rendered = new StringBuilder();
        Matcher element = ELEMENT.matcher(commentary);
        int index = 0;
        while (index < commentary.length()) {
            char c = commentary.charAt(index);
            if (c == '\\' && index + 1 < commentary.length()) {
                rendered.append(commentary.charAt(index + 1));
                index += 2;
            } else if (element.region(index, commentary.length()).lookingAt()) {
                rendered.append(element.group("tag") == null ? element.group("mention") : "#" + element.group("tag"));
                index = element.end();
            } else if (RESERVED.indexOf(c) >= 0) {
                return rendered.toString();
            } else {
                rendered.append(c);
                index++;
            }
        }
        return rendered.toString();
    }

    /** Writes what a reader sees as the API returns it. */
    static String format(String text) {
        Matcher hashtag = HASHTAG.matcher(text);
        var formatted = new StringBuilder();
        int end = 0;
        while (hashtag.find()) {
            formatted.append(escape(text.substring(end, hashtag.start())));
            formatted.append("{hashtag|\\#|").append(hashtag.group(1)).append('}');
            end = hashtag.end();
        }
        return formatted.append(escape(text.substring(end))).toString();
    }

    private static String escape(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || RESERVED.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
