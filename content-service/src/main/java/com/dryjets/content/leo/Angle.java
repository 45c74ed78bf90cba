package com.dryjets.content.leo;

import com.dryjets.content.digest.Phrasebook;
import com.dryjets.content.digest.Sentence;
import java.util.regex.Pattern;

/** What an opening is built around; each channel prefers some. */
enum Angle {
    NUMBER,
    CONTRAST,
    QUESTION,
    READER,
    QUOTATION,
    HEADLINE,
    CLAIM;

    private static final Pattern NUMBER_IN_TEXT =
            Pattern.compile("(?<![\\p{L}.\\d])\\p{Nd}[\\p{Nd}.,]*(?:\\s?%| \\p{L})");

    /** Tells the angle of a sentence; the most striking one counts. */
    static Angle of(Sentence sentence, Phrasebook phrases) {
        String text = sentence.text();
        if (sentence.index() == Sentence.TITLE) {
            return HEADLINE;
        }
        if (sentence.isQuestion()) {
            return QUESTION;
        }
        if (text.matches("(?s)[\"“„«”].*[\"”“»]")) {
            return QUOTATION;
        }
        if (NUMBER_IN_TEXT.matcher(text).find()) {
            return NUMBER;
        }
        if (phrases.isAddressed(text)) {
            return READER;
        }
        return phrases.hasContrast(text) ? CONTRAST : CLAIM;
    }
}
