package com.dryjets.platform;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** The way a platform counts the length of a text. */
public enum Counting {

    /**
     * Weighted characters of X: most Latin characters weigh 1, all others and emoji 2, and a URL always 23. Counted by
     * twitter-text 3, which is X's own code; see its developer documentation, "Counting characters". Its time grows with
     * the square of a text's length, so what follows the first 10,000 characters counts one each: too long in any case.
     */
    WEIGHTED {
        @Override
        public int length(String text) {
            int parsed = Math.min(text.length(), MOST_PARSED);
            int rest = text.codePointCount(parsed, text.length());
            return parse(text.substring(0, parsed)).weightedLength + rest;
        }

        @Override
        int fitting(String text, int limit) {
            // The parser's valid range applies to its own limit only; a prefix never weighs more than the whole text.
            return longestPrefix(text, limit);
        }
    },

    /**
     * UTF-16 code units. TikTok documents "UTF-16 runes"; the other platforms only say "characters", for which this is
     * the strictest reading.
     */
    UTF_16 {
        @Override
        public int length(String text) {
            return text.length();
        }

        @Override
        int fitting(String text, int limit) {
            return Math.min(limit, text.length());
        }
    },

    /**
     * Visible characters, the extended grapheme clusters of Unicode (UAX #29): a family emoji, a flag and a letter with
     * its accents count one each, and a URL counts as it is written. Bluesky counts so; see the {@code maxGraphemes} of
     * the specification of Lexicon.
     */
    GRAPHEMES {
        @Override
        public int length(String text) {
            return Graphemes.count(text);
        }

        @Override
        int fitting(String text, int limit) {
            return Graphemes.end(text, limit);
        }
    };

    private static final int MOST_PARSED = 10_000;

    /** Returns the length of a text as the platform counts it. */
    public abstract int length(String text);

    /** Returns how many code units from the start fit, without splitting a visible character. */
    public final int end(String text, int limit) {
        if (length(text) <= limit) {
            return text.length();
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int fitting = fitting(text, limit);
        return characters.isBoundary(fitting) ? fitting : characters.preceding(fitting);
    }

    abstract int fitting(String text, int limit);

    /** Returns whether X accepts the characters of the text; it rejects byte order marks, for example. */
    static boolean isValidOnTwitter(String text) {
        TwitterTextParseResults results = parse(text.substring(0, Math.min(text.length(), MOST_PARSED)));
        return results.isValid || results.weightedLength == 0 || results.permillage > 1000;
    }

    private static TwitterTextParseResults parse(String text) {
        return TwitterTextParser.parseTweet(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static int longestPrefix(String text, int limit) {
        int fits = 0;
        int tooLong = Math.min(text.length(), 2 * limit);
        // A URL weighs less than its characters, so that a longer prefix can fit.
        while (tooLong < text.length() && WEIGHTED.length(text.substring(0, tooLong)) <= limit) {
            fits = tooLong;
            tooLong = Math.min(text.length(), 2 * tooLong);
        }
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (WEIGHTED.length(text.substring(0, middle)) <= limit) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits;
    }
}
