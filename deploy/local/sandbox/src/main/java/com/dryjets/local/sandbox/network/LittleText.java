package com.dryjets.local.sandbox.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders LinkedIn's "little text format" as a reader sees it: expands mentions and hashtag templates, resolves
 * backslash escapes, and truncates the text at an unescaped reserved character, as LinkedIn does.
 */
final class LittleText {

    private static final String RESERVED = "|{}@[]()<>*_~";
    private static final Pattern ELEMENT = Pattern.compile(
            "@\\[(?<mention>[^\\]]+)]\\(urn:li:[a-z]+:[^)]+\\)|\\{hashtag\\|\\\\?[#\uFF03]\\|(?<tag>[^}]+)}");

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
}
