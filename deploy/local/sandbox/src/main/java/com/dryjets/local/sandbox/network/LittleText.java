package com.dryjets.local.sandbox.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads LinkedIn's "little text format": mentions and hashtag templates become what a reader sees, a backslash makes
 * the next character plain, and a reserved character that stands alone ends the text, as it does at LinkedIn.
 */
final class LittleText {

    private static final String RESERVED = "|{}@[]()<>*_~";
    private static final Pattern ELEMENT = Pattern.compile(
            "@\\[(?<mention>[^\\]]+)]\\(urn:li:[a-z]+:[^)]+\\)|\\{hashtag\\|\\\\?[#\uFF03]\\|(?<tag>[^}]+)}");

    private LittleText() {}

    static String render(String commentary) {
        var shown = new StringBuilder();
        Matcher element = ELEMENT.matcher(commentary);
        int at = 0;
        while (at < commentary.length()) {
            char c = commentary.charAt(at);
            if (c == '\\' && at + 1 < commentary.length()) {
                shown.append(commentary.charAt(at + 1));
                at += 2;
            } else if (element.region(at, commentary.length()).lookingAt()) {
                shown.append(element.group("tag") == null ? element.group("mention") : "#" + element.group("tag"));
                at = element.end();
            } else if (RESERVED.indexOf(c) >= 0) {
                return shown.toString();
            } else {
                shown.append(c);
                at++;
            }
        }
        return shown.toString();
    }
}
