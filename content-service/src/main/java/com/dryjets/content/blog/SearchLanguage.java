package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.dryjets.content.article.Languages;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Tells in which language a post's words are reduced to their stems for search. */
final class SearchLanguage {

    /** Enough to recognise a language, and cheap for the longest post. */
    private static final int SAMPLE = 20_000;

    private SearchLanguage() {}

    /** Returns the stated language, or the one that the text is most likely written in; {@code und} if neither is known. */
    static String of(@Nullable String stated, Format format, String content) {
        if (stated != null) {
            return Languages.primary(stated);
        }
        String sample = content.substring(0, Math.min(content.length(), SAMPLE));
        return Languages.detect(format == Format.HTML ? Jsoup.parse(sample).text() : sample);
    }
}
