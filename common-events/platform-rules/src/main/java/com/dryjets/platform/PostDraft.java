package com.dryjets.platform;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it would be published on a platform.
 *
 * @param subject the subject of an email; null for posts
 * @param previewText what an inbox shows after the subject; null for posts
 * @param body the whole text, with its link and hashtags
 * @param parts the posts of a thread as they would be published, in order; empty for a single post
 * @param media the addresses of its pictures or videos
 */
public record PostDraft(
        @Nullable String subject, @Nullable String previewText, String body, List<String> parts, List<URI> media) {
    public PostDraft {
        requireNonNull(body, "body");
        parts = List.copyOf(parts);
        media = List.copyOf(media);
    }

    public PostDraft(@Nullable String subject, String body, List<URI> media) {
        this(subject, null, body, List.of(), media);
    }

    /** Creates a draft of a post on a social network. */
    public static PostDraft post(String body, List<URI> media) {
        return new PostDraft(null, body, media);
    }

    /** Creates a draft of an email. */
    public static PostDraft email(String subject, String body) {
        return new PostDraft(subject, body, List.of());
    }
}
