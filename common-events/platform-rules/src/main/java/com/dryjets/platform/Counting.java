package com.dryjets.platform;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** How a platform counts the length of a text. */
public enum Counting {

    /**
     * X's weighted characters: most Latin ones weigh 1, all others and emoji 2, an address always 23. Counted by
     * twitter-text 3, which is X's own code; developer documentation, "Counting characters".
     */
    WEIGHTED {
        @Override
        public int length(String text) {
            return parse(text).weightedLength;
        }

        @Override
        int fit(String text, int limit) {
            // The parser's own range is for its own limit only; a prefix never weighs more than the whole.
            return longestPrefix(text, limit);
        }
    },

    /**
     * UTF-16 code units. TikTok says so ("UTF-16 runes"); the others only say "characters", of which this is the
     * strictest reading.
     */
    UTF_16 {
        @Override
        public int length(String text) {
            return text.length();
        }

        @Override
        int fit(String text, int limit) {
            return Math.min(limit, text.length());
        }
    };

    /** How long the platform thinks the text is. */
    public abstract int length(String text);

    /** How many code units from the start fit, never splitting what a reader sees as one character. */
    public final int end(String text, int limit) {
        if (length(text) <= limit) {
            return text.length();
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int fit = fit(text, limit);
        return characters.isBoundary(fit) ? fit : characters.preceding(fit);
    }

    abstract int fit(String text, int limit);

    /** Whether X accepts the characters of the text: byte order marks and the like are refused. */
    static boolean isValidOnTwitter(String text) {
        TwitterTextParseResults results = parse(text);
        return results.isValid || results.weightedLength == 0 || results.permillage > 1000;
    }

    private static TwitterTextParseResults parse(String text) {
        return TwitterTextParser.parseTweet(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static int longestPrefix(String text, int limit) {
        int fits = 0;
        int tooLong = text.length();
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
