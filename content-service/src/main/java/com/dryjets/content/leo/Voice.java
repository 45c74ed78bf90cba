package com.dryjets.content.leo;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a brand writes. Engines that reword follow all of it; the built-in engine leaves out sentences with words to avoid,
 * prefers those with preferred words, and openings that suit the tone.
 *
 * @param notes what else a writer should know, in the brand's own words
 * @param doWords preferred words and phrases
 * @param dontWords words and phrases that must not occur, in any case
 * @param samples texts that read as they should
 */
public record Voice(
        Tone tone, @Nullable String notes, List<String> doWords, List<String> dontWords, List<String> samples) {

    /** No wishes. */
    public static final Voice NONE = new Voice(Tone.NEUTRAL, null, List.of(), List.of(), List.of());

    public Voice {
        doWords = List.copyOf(doWords);
        dontWords = List.copyOf(dontWords);
        samples = List.copyOf(samples);
    }

    /** Returns the voice in another tone. */
    public Voice in(Tone other) {
        return new Voice(other, notes, doWords, dontWords, samples);
    }

    /** Describes for a model how the brand speaks, which says nothing about what is true. */
    public String described() {
        List<String> lines = new ArrayList<>();
        lines.add("The tone of the brand: " + tone.name().toLowerCase(Locale.ROOT));
        if (notes != null) {
            lines.add("Notes: " + notes);
        }
        lines.add("Words to prefer where they fit: " + String.join(", ", doWords));
        lines.add("Words that must not occur: " + String.join(", ", dontWords));
        samples.forEach(sample -> lines.add("A text that reads as it should: " + sample));
        return String.join("\n", lines);
    }

    /** Returns the first word to avoid that occurs in the text. */
    public Optional<String> unwanted(String text) {
        return dontWords.stream().filter(word -> occurs(word, text)).findFirst();
    }

    /** Returns whether the text has none of the words to avoid. */
    public boolean allows(String text) {
        return unwanted(text).isEmpty();
    }

    /** Counts the preferred words that occur in the text. */
    public int preferred(String text) {
        return (int) doWords.stream().filter(word -> occurs(word, text)).count();
    }

    /** Whole words only: "cheap" is not in "cheaper". */
    private static boolean occurs(String word, String text) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        CASE_INSENSITIVE | UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
