package com.dryjets.content.leo;

import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import java.util.List;
import java.util.Optional;

/** Writes a stand-alone tweet: a sentence, the link, and up to two hashtags if they fit. */
final class TweetForm {

    private static final int MAX_HASHTAGS = 2;

    private TweetForm() {}

    static Copy write(Digest digest, Assignment assignment) {
        List<Copy> choice = digest.openings().stream()
                .map(sentence -> fitted(sentence, digest, assignment))
                .flatMap(Optional::stream)
                .toList();
        return choice.isEmpty() ? title(digest, assignment) : choice.get(assignment.variant() % choice.size());
    }

    private static Optional<Copy> fitted(Sentence sentence, Digest digest, Assignment assignment) {
        List<String> tags = digest.hashtags();
        for (int count = Math.min(MAX_HASHTAGS, tags.size()); count >= 0; count--) {
            Copy copy = Copy.post(sentence.text(), tags.subList(0, count));
            if (fits(copy, assignment)) {
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private static Copy title(Digest digest, Assignment assignment) {
        int maxLength = digest.title().length();
        Copy copy = Copy.post(digest.title(), List.of());
        while (!fits(copy, assignment)) {
            maxLength -= 10;
            copy = Copy.post(Hooks.shorten(digest.title(), maxLength, digest.language()), List.of());
        }
        return copy;
    }

    private static boolean fits(Copy copy, Assignment assignment) {
        String body = copy.body(Channel.TWITTER, assignment.link());
        return PlatformRules.allows(Channel.TWITTER, PostDraft.post(body, List.of()));
    }
}
