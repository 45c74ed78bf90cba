package com.dryjets.social.publishing;

import com.dryjets.social.platform.RecentPost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the post of an unresolved attempt among the account's newest posts: the same text, not older than the attempt,
 * and not known as another of our posts.
 */
final class ReconcileRules {

    /** How far a network's clock may lag behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    // Networks replace links with their own short links.
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ReconcileRules() {}

    static Optional<RecentPost> find(String text, Instant attemptedAt, List<RecentPost> recent, Set<String> known) {
        String wanted = normalized(text);
        return recent.stream()
                .filter(post -> !post.createdAt().isBefore(attemptedAt.minus(SKEW)))
                .filter(post -> !known.contains(post.externalId()))
                .filter(post -> normalized(post.text()).equals(wanted))
                .findFirst();
    }

    private static String normalized(String text) {
        String plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return SPACE.matcher(LINK.matcher(plain).replaceAll("link:"))
                .replaceAll(" ")
                .strip();
    }
}
