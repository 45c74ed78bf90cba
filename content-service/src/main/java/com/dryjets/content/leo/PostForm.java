package com.dryjets.content.leo;

import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Phrasebook;
import com.dryjets.content.digest.Selection;
import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a post of several sentences: a hook, the blog post's best points, a call to action, and hashtags.
 *
 * @param hook the characters that a network shows before "more"
 * @param points the number of sentences that follow
 * @param listed whether each sentence has its own line
 */
record PostForm(Channel channel, int hook, int points, int longestPoint, boolean listed, int hashtags) {

    static PostForm of(Channel channel) {
        return switch (channel) {
            case LINKEDIN -> new PostForm(channel, 210, 3, 240, true, 4);
            case FACEBOOK -> new PostForm(channel, 240, 2, 240, false, 2);
            case INSTAGRAM -> new PostForm(channel, 125, 3, 220, true, 8);
            case TIKTOK -> new PostForm(channel, 150, 1, 200, false, 5);
            default -> throw new IllegalArgumentException(channel + " has its own form");
        };
    }

    Copy write(Digest digest, Assignment assignment) {
        List<String> tags = digest.hashtags().stream().limit(hashtags).toList();
        Copy copy = write(digest, assignment, points, tags);
        for (int fewer = points - 1; fewer >= 0 && !fits(copy, assignment.link()); fewer--) {
            copy = write(digest, assignment, fewer, tags);
        }
        return copy;
    }

    private Copy write(Digest digest, Assignment assignment, int count, List<String> tags) {
        Sentence begin = Hooks.choose(digest, assignment.variant(), hook);
        List<Sentence> rest = Selection.of(digest.ranked(), List.of(begin), count, longestPoint);
        List<String> paragraphs = new ArrayList<>(List.of(begin.text()));
        if (!rest.isEmpty()) {
            paragraphs.add(
                    listed
                            ? rest.stream().map(point -> "• " + point.text()).collect(Collectors.joining("\n"))
                            : rest.stream().map(Sentence::text).collect(Collectors.joining(" ")));
        }
        call(digest, assignment.link()).ifPresent(paragraphs::add);
        return Copy.post(String.join("\n\n", paragraphs), tags);
    }

    private Optional<String> call(Digest digest, @Nullable URI link) {
        boolean clickable = channel == Channel.LINKEDIN || channel == Channel.FACEBOOK;
        return link == null || !clickable
                ? Optional.empty()
                : Optional.of(Phrasebook.of(digest.language())
                        .callToAction()
                        .map(words -> words + " " + link)
                        .orElse(link.toString()));
    }

    private boolean fits(Copy copy, @Nullable URI link) {
        PlatformRules rules = PlatformRules.of(channel);
        return rules.length(copy.body(channel, link)) <= rules.maxLength();
    }
}
