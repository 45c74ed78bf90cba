package com.dryjets.social.network.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A form in which texts are equal that differ only as networks change them: in Unicode's composition and in white space. */
public final class CanonicalText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private CanonicalText() {}

    /** Composes the text (NFC), and makes each run of white space one space, with none at the ends. */
    public static String of(String text) {
        String composed = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }
}
