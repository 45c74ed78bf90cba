package com.dryjets.content.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits running text into sentences: the JDK's iterator (Unicode Standard Annex 29), corrected where it ends a sentence
 * inside an address, a piece of code, an abbreviation, a quotation or parentheses. Takes time in proportion to the length of
 * the text, even for one without spaces or ends of sentences.
 */
public final class Sentences {

    /** The iterator ends no sentence before a number ("… by 2018. 85% said …") and after “, which ends German quotations. */
    private static final Pattern MISSED_END =
            Pattern.compile("(?<=[\\p{L}%)”\"]{2}[.!?]) (?=\\p{N})|(?<=[.!?…]“) (?=\\p{Lu})");

    /** Full stops of scripts without spaces between sentences, and of Devanagari, Arabic and Armenian. */
    private static final Pattern END_IN_OTHER_SCRIPTS = Pattern.compile("(?<=[。！？।॥؟۔։።][”’」』）》]{0,2})\\s*");

    /** An address, a file or domain name, or a word with a mark inside, such as Yahoo!Japan. */
    private static final Pattern UNBREAKABLE = Pattern.compile(
            "(?:https?://|www\\.)\\S+|(?<!\\S)\\S[^\\s@]*+@\\S+|(?<![\\p{L}\\p{N}_])[\\p{L}\\p{N}_]++[!?](?=\\p{L})");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LOWER_START = Pattern.compile("^[\\p{Ll}%,;:)\\]»”].*", Pattern.DOTALL);
    private static final String TRAILING_MARKS = ".,;:!?)]}»”\"'’";

    /** Stands for a mark that ends no sentence. */
    private static final String ENDS = ".!?…";

    private static final char FIRST_MASK = '\uE000';

    private Sentences() {}

    /** Splits a block into trimmed sentences, in order. */
    public static List<String> of(Block block, String language) {
        return of(block.text(), language, block.code());
    }

    /** Splits a text into trimmed sentences, in order. */
    public static List<String> of(String text, String language) {
        return of(text, language, List.of());
    }

    private static List<String> of(String text, String language, List<String> code) {
        String masked = mask(SPACE.matcher(text).replaceAll(" ").strip(), code);
        List<String> sentences = new ArrayList<>();
        PendingSentence pending = new PendingSentence();
        List<String> parts = parts(masked, language);
        for (int i = 0; i < parts.size(); i++) {
            pending.append(parts.get(i));
            boolean continues = i + 1 < parts.size()
                    && LOWER_START.matcher(parts.get(i + 1)).matches();
            if (!continues && pending.isWhole()) {
                add(sentences, pending.take());
            }
        }
        add(sentences, pending.take());
        return sentences.stream().map(Sentences::unmask).toList();
    }

    private static List<String> parts(String text, String language) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        ends.setText(text);
        List<String> parts = new ArrayList<>();
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            for (String part : END_IN_OTHER_SCRIPTS.split(text.substring(start, end))) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static String mask(String text, List<String> code) {
        String masked = replace(text, UNBREAKABLE);
        for (String piece : code) {
            String plain = SPACE.matcher(piece).replaceAll(" ").strip();
            masked = masked.replace(plain, masked(plain));
        }
        return masked;
    }

    private static String replace(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder masked = new StringBuilder();
        while (matcher.find()) {
            String found = matcher.group();
            // A mark at the end of an address ends the sentence; one inside a word does not.
            boolean isWord = found.matches("[\\p{L}\\p{N}_]+[!?]");
            int end = isWord ? found.length() : lengthWithoutMarks(found);
            matcher.appendReplacement(
                    masked, Matcher.quoteReplacement(masked(found.substring(0, end)) + found.substring(end)));
        }
        return matcher.appendTail(masked).toString();
    }

    private static int lengthWithoutMarks(String address) {
        int end = address.length();
        while (end > 0 && TRAILING_MARKS.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (int i = 0; i < masked.length(); i++) {
            int mark = ENDS.indexOf(masked.charAt(i));
            if (mark >= 0) {
                masked.setCharAt(i, (char) (FIRST_MASK + mark));
            }
        }
        return masked.toString();
    }

    private static String unmask(String text) {
        String plain = text;
        for (int i = 0; i < ENDS.length(); i++) {
            plain = plain.replace((char) (FIRST_MASK + i), ENDS.charAt(i));
        }
        return plain;
    }

    private static void add(List<String> sentences, String sentence) {
        if (sentence.isEmpty()) {
            return;
        }
        PendingSentence pending = new PendingSentence();
        for (String part : MISSED_END.split(sentence)) {
            pending.append(pending.isBlank() ? part : " " + part);
            if (pending.isWhole()) {
                sentences.add(pending.take());
            }
        }
        if (!pending.isBlank()) {
            sentences.add(pending.take());
        }
    }
}
