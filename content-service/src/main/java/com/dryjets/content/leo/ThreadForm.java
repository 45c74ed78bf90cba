package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A thread: on X five to seven posts that end with a call to action, on Bluesky three to five that end with a question to
 * readers; fewer only where the blog post is short. The first one stands alone, with the link where there is no thread; the
 * last one has the link and the hashtags.
 */
final class ThreadForm implements Form {

    private static final int MIN_PASSAGE = 110;

    /** A long link leaves less room; then the text is too long, and its author decides what to leave out. */
    private static final int LEAST_ROOM = 60;

    private final Channel channel;
    private final PlatformRules rules;
    private final int opening;
    private final int passages;
    private final int tags;

    private ThreadForm(Channel channel, int opening, int passages, int tags) {
        this.channel = channel;
        this.rules = PlatformRules.of(channel);
        this.opening = opening;
        this.passages = passages;
        this.tags = tags;
    }

    static ThreadForm onX() {
        return new ThreadForm(Channel.TWITTER, 240, 5, 2);
    }

    /** Links count as they are written there, so the opening leaves more room for one. */
    static ThreadForm onBluesky() {
        return new ThreadForm(Channel.BLUESKY, 200, 3, 2);
    }

    @Override
    public int opening() {
        return opening;
    }

    @Override
    public Copy write(Desk desk, Sentence opening, Assignment assignment) {
        String language = desk.digest().language();
        Sheet sheet = new Sheet();
        int link = assignment.link() == null ? 0 : rules.length("\n\n" + assignment.link());
        int room = Math.max(LEAST_ROOM, rules.maxLength() - link);
        String first = Phrases.fitted(opening.text(), room, rules, language);
        sheet.note(opening);
        List<String> parts = new ArrayList<>(List.of(first));
        desk.passages(new Desk.Wish(channel, passages, MIN_PASSAGE, rules.maxLength(), true), sheet.sentences())
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
                        Phrases.tags(desk, tags),
                        thread,
                        List.of(),
                        Phrases.angle(desk, opening),
                        sheet.lines()),
                assignment);
    }

    private Optional<String> closing(Desk desk, Assignment assignment) {
        Optional<String> action = Phrases.callToAction(desk, assignment, 2);
        Optional<String> question = Phrases.question(desk, 1);
        return channel == Channel.BLUESKY ? question.or(() -> action) : action.or(() -> question);
    }

    /** Leaves out hashtags until both the first post and the last one fit. */
    private Copy fitted(Copy copy, Assignment assignment) {
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

    private boolean fits(Copy copy, Assignment assignment) {
        List<String> published = new ArrayList<>(copy.publishedParts(channel, assignment.link()));
        published.add(copy.body(channel, assignment.link()));
        return published.stream().allMatch(text -> rules.fits(text, rules.maxLength()));
    }
}
