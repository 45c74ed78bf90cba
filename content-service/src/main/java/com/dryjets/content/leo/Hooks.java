package com.dryjets.content.leo;

import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Sentence;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses the opening of a piece. */
final class Hooks {

    private Hooks() {}

    /** Chooses the opening sentence: from the author's summary, then the post's best sentences, then the title. */
    static Sentence choose(Digest digest, int variant, int maxLength) {
        List<Sentence> choice = Stream.concat(
                        digest.openings().stream()
                                .filter(sentence -> sentence.text().length() <= maxLength),
                        Stream.of(title(digest, maxLength)))
                .toList();
        return choice.get(variant % choice.size());
    }

    static Sentence title(Digest digest, int maxLength) {
        return new Sentence(shorten(digest.title(), maxLength, digest.language()), -1, 0, Set.of(), 0);
    }

    /** Shortens a text at a word boundary and marks the omission with an ellipsis. */
    static String shorten(String text, int maxLength, String language) {
        if (text.length() <= maxLength) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
        words.setText(text);
        int end = words.preceding(maxLength);
        String kept = text.substring(0, end <= 0 ? maxLength - 1 : end);
        return kept.replaceAll("[\\s\\p{Punct}–—]+$", "") + "…";
    }
}
