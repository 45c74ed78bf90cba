package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A thread of five to seven posts, fewer only where the blog post is short. The first one stands alone, with the link
 * where there is no thread; the last one has the link and the hashtags.
 */
final class ThreadForm implements Form {

    private static final PlatformRules RULES = PlatformRules.of(Channel.TWITTER);
    private static final int OPENING = 240;
    private static final int PASSAGES = 5;
    private static final int TAGS = 2;

    /** Room for the link and two line breaks. */
    private static final int LINK = 25;

    @Override
    public int opening() {
        return OPENING;
    }

    @Override
    public Copy write(Desk desk, Sentence opening, Assignment assignment) {
        String language = desk.digest().language();
        Sheet sheet = new Sheet();
        int room = RULES.maxLength() - (assignment.link() == null ? 0 : LINK);
        String first = Phrases.fitted(opening.text(), room, RULES, language);
        sheet.note(opening);
        List<String> parts = new ArrayList<>(List.of(first));
        desk.passages(new Desk.Wish(Channel.TWITTER, PASSAGES, 110, RULES.maxLength(), true), sheet.sentences())
                .forEach(passage -> {
                    parts.add(passage.text());
                    passage.sentences().forEach(sheet::note);
                });
        closing(desk, assignment).ifPresent(words -> {
            parts.add(words);
            sheet.own(words);
        });
        List<String> thread = parts.size() > 1 ? parts : List.of();
        return fitted(
                new Copy(
                        null,
                        null,
                        first,
                        Phrases.tags(desk, TAGS),
                        thread,
                        List.of(),
                        Phrases.angle(desk, opening),
                        sheet.lines()),
                assignment);
    }

    private static Optional<String> closing(Desk desk, Assignment assignment) {
        return Phrases.callToAction(desk, assignment, 2).or(() -> Phrases.question(desk, 1));
    }

    /** Leaves out hashtags until both the first post and the last one fit. */
    private static Copy fitted(Copy copy, Assignment assignment) {
        Copy fitted = copy;
        while (!fitted.hashtags().isEmpty() && !fits(fitted, assignment)) {
            fitted = new Copy(
                    null,
                    null,
                    copy.text(),
                    fitted.hashtags().subList(0, fitted.hashtags().size() - 1),
                    copy.parts(),
                    copy.script(),
                    copy.angle(),
                    copy.lines());
        }
        return fitted;
    }

    private static boolean fits(Copy copy, Assignment assignment) {
        List<String> published = new ArrayList<>(copy.publishedParts(Channel.TWITTER, assignment.link()));
        published.add(copy.body(Channel.TWITTER, assignment.link()));
        return published.stream().allMatch(text -> RULES.length(text) <= RULES.maxLength());
    }
}
