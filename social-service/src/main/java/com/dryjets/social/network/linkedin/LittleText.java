package com.dryjets.social.network.linkedin;

import com.dryjets.social.network.text.CanonicalText;
import com.dryjets.social.network.text.ShortLinks;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little" text format (learn.microsoft.com, "little Text Format"): a reserved character that is not escaped
 * may end the text. A hashtag may be sent as it is written, and is answered as a template.
 */
final class LittleText {

    private static final Pattern RESERVED = Pattern.compile("[\\\\|{}@\\[\\]()<>*_~]");

    /** A number sign that begins no hashtag: within a word, as in C#, or before anything but a letter or digit. */
    private static final Pattern PLAIN_SIGN = Pattern.compile("(?<=[\\p{L}\\p{N}_])#|#(?![\\p{L}\\p{N}])");

    /** {@code {hashtag|\#|laundry}}, or with a fullwidth sign. */
    private static final Pattern HASHTAG = Pattern.compile("\\{hashtag\\|\\\\?([#＃])\\|((?:[^}\\\\]|\\\\.)*)}");

    /** {@code @[Sunrise Laundry](urn:li:organization:2414183)}. */
    private static final Pattern MENTION =
            Pattern.compile("(?<!\\\\)@\\[((?:[^]\\\\]|\\\\.)*)]\\((urn:li:[^)\\\\]+)\\)");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\|{}@\\[\\]()<>#*_~])");

    /** LinkedIn shortens longer links. */
    private static final Pattern SHORT_LINK = Pattern.compile("https://lnkd\\.in/[\\w-]+");

    private LittleText() {}

    static String escape(String text) {
        String escaped = RESERVED.matcher(text).replaceAll("\\\\$0");
        return PLAIN_SIGN.matcher(escaped).replaceAll("\\\\#");
    }

    /** Turns text of the API back into what people read. */
    static String unescape(String commentary) {
        String plain = HASHTAG.matcher(commentary).replaceAll("$1$2");
        plain = MENTION.matcher(plain).replaceAll("$1");
        return ESCAPED.matcher(plain).replaceAll("$1");
    }

    static boolean isSame(String sent, String found) {
        String ours = CanonicalText.of(sent);
        String theirs = CanonicalText.of(found);
        return ours.equals(theirs)
                || ours.equals(CanonicalText.of(unescape(found)))
                || ShortLinks.matches(ours, theirs, SHORT_LINK);
    }
}
