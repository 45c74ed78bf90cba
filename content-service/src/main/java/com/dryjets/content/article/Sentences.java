package com.dryjets.content.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits running text into sentences. */
public final class Sentences {

    /** Abbreviations after which the JDK's iterator ends a sentence if a capital follows. */
    private static final Pattern ABBREVIATION_END = Pattern.compile(
            "(?i)(^|.*[\\s(“\"])(mr|mrs|ms|dr|prof|sr|sra|st|vs|etc|e\\.g|i\\.e|cf|inc|ltd|co|corp|no|fig|u\\.s|u\\.k|ee\\.uu|p\\.ej|z\\.b|d\\.h|[a-z])\\.$");

    /** The iterator never ends a sentence before a number: "… by 2018. 85% said …". */
    private static final Pattern END_BEFORE_NUMBER = Pattern.compile("(?<=[\\p{L}%)”\"]{2}[.!?]) (?=\\p{N})");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Sentences() {}

    /** Splits a text into trimmed sentences, in order. */
    public static List<String> of(String text, String language) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            pending.append(text, start, end);
            String sentence = SPACE.matcher(pending).replaceAll(" ").strip();
            if (isEnd(sentence)) {
                add(sentences, sentence);
                pending.setLength(0);
            }
        }
        add(sentences, SPACE.matcher(pending).replaceAll(" ").strip());
        return sentences;
    }

    private static boolean isEnd(String sentence) {
        return !ABBREVIATION_END.matcher(sentence).matches() && isBalanced(sentence);
    }

    /** A sentence does not end inside parentheses. */
    private static boolean isBalanced(String sentence) {
        return count(sentence, '(') <= count(sentence, ')');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static void add(List<String> sentences, String sentence) {
        if (sentence.isEmpty()) {
            return;
        }
        StringBuilder pending = new StringBuilder();
        for (String part : END_BEFORE_NUMBER.split(sentence)) {
            pending.append(pending.isEmpty() ? "" : " ").append(part);
            if (isEnd(pending.toString())) {
                sentences.add(pending.toString());
                pending.setLength(0);
            }
        }
        if (!pending.isEmpty()) {
            sentences.add(pending.toString());
        }
    }
}
