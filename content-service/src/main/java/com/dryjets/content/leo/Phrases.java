package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import com.dryjets.platform.PlatformRules;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What forms share: calls to action, questions, and shortening. */
final class Phrases {

    private static final String ELLIPSIS = "…";

    private Phrases() {}

    /** Returns the words that introduce the link; empty without a link. */
    static Optional<String> callToAction(Desk desk, Assignment assignment, int number) {
        return assignment.link() == null
                ? Optional.empty()
                : desk.say("say.cta." + desk.digest().kind(), number + assignment.variant());
    }

    static Optional<String> question(Desk desk, int number) {
        return desk.say("say.question." + desk.digest().kind(), number);
    }

    static String angle(Desk desk, Sentence opening) {
        return Angle.of(opening, desk.phrases()).name().toLowerCase(Locale.ROOT);
    }

    static List<String> tags(Desk desk, int count) {
        return desk.digest().hashtags().stream().limit(count).toList();
    }

    /** Returns the longest beginning of whole words that fits with an ellipsis; the text itself if it fits. */
    static String fitted(String text, int limit, PlatformRules rules, String language) {
        if (rules.fits(text, limit)) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
        words.setText(text);
        int end = words.last();
        while (end > 0 && !rules.fits(text.substring(0, end).stripTrailing() + ELLIPSIS, limit)) {
            end = words.previous();
        }
        if (end <= 0) {
            // A single word longer than the limit: whole characters are all that can be kept.
            return text.substring(0, rules.counting().end(text, Math.max(1, limit - 1))) + ELLIPSIS;
        }
        return text.substring(0, end).replaceAll("[\\s\\p{Punct}–—]+$", "") + ELLIPSIS;
    }
}
