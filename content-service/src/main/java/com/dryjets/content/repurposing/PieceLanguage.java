package com.dryjets.content.repurposing;

import com.dryjets.content.article.Languages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the language of a piece. */
final class PieceLanguage {

    private PieceLanguage() {}

    /**
     * Returns the language of a post, which a new piece has as well; null if it is unknown.
     *
     * @param stated by the author, such as {@code es-PR}
     * @param detected in the text
     */
    static @Nullable String ofPost(@Nullable String stated, String detected) {
        String tag = stated == null
                ? detected
                : Locale.forLanguageTag(stated.strip().replace('_', '-')).toLanguageTag();
        return isKnown(tag) ? tag : isKnown(detected) ? detected : null;
    }

    /**
     * Returns the language of a piece that somebody may have rewritten: that of its words, with the region of the post's
     * language if it is the same.
     *
     * @param ofPost the language that the piece was written in; null if it is unknown
     */
    static @Nullable String of(@Nullable String ofPost, String text) {
        String detected = Languages.detect(text);
        boolean isOther = isKnown(detected)
                && (ofPost == null || !Languages.primary(ofPost).equals(detected));
        return isOther ? detected : ofPost;
    }

    private static boolean isKnown(String tag) {
        return !tag.equals(Languages.UNDETERMINED);
    }
}
