package com.dryjets.social.network.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts of which one has links that a network has shortened. */
public final class ShortLinks {

    private ShortLinks() {}

    /**
     * Whether a text with shortened links can be the other one: each stands for any link, and one at the end may also stand
     * for nothing, as networks append a link to their media.
     *
     * @param ours the text as it was sent, in canonical form as the other one
     * @param link matches a shortened link
     */
    public static boolean matches(String ours, String theirs, Pattern link) {
        Matcher links = link.matcher(theirs);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (links.find()) {
            boolean last = links.end() == theirs.length();
            String before = theirs.substring(end, links.start());
            pattern.append(Pattern.quote(last ? before.stripTrailing() : before))
                    .append(last ? "( ?\\S+)?" : "\\S+");
            end = links.end();
        }
        return end > 0
                && ours.matches(
                        pattern.append(Pattern.quote(theirs.substring(end))).toString());
    }
}
