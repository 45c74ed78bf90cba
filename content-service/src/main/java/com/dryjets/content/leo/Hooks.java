package com.dryjets.content.leo;

import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Sentence;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a piece begins with. */
final class Hooks {

    private Hooks() {}

    /** The sentence that a piece begins with: the author's own summary first, then what the post says best, then its title. */
    static Sentence choose(Digest digest, int variant, int longest) {
        List<Sentence> choice = Stream.concat(
                        digest.openings().stream()
                                .filter(sentence -> sentence.text().length() <= longest),
                        Stream.of(title(digest, longest)))
                .toList();
        return choice.get(variant % choice.size());
    }

    static Sentence title(Digest digest, int longest) {
        return new Sentence(shorten(digest.title(), longest, digest.language()), -1, 0, Set.of(), 0);
    }

    /** At most so many characters, ended at a word and marked where something is left out. */
    static String shorten(String text, int longest, String language) {
        if (text.length() <= longest) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
        words.setText(text);
        int end = words.preceding(longest);
        String kept = text.substring(0, end <= 0 ? longest - 1 : end);
        return kept.replaceAll("[\\s\\p{Punct}–—]+$", "") + "…";
    }
}
