package com.dryjets.platform;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it would go out on a platform.
 *
 * @param subject of a mail; absent for posts
 * @param body the whole text of the post, with its link and its hashtags
 * @param media addresses of its pictures or videos
 */
public record PostDraft(@Nullable String subject, String body, List<URI> media) {
    public PostDraft {
        requireNonNull(body, "body");
        media = List.copyOf(media);
    }

    /** A post on a network. */
    public static PostDraft post(String body, List<URI> media) {
        return new PostDraft(null, body, media);
    }

    /** A mail. */
    public static PostDraft mail(String subject, String body) {
        return new PostDraft(subject, body, List.of());
    }
}
