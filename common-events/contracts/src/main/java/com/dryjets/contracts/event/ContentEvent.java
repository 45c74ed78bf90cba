package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of blog posts and of the content made from them. */
public sealed interface ContentEvent extends DomainEvent {

    /** The blog post that the content was made from. */
    UUID blogPostId();

    @Override
    default Topic topic() {
        return Topic.CONTENT;
    }

    @Override
    default String key() {
        return blogPostId().toString();
    }

    /** A blog post was published. */
    record BlogPostPublished(UUID blogPostId, String title, String slug, Instant publishedAt) implements ContentEvent {
        public BlogPostPublished {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(title, "title");
            requireNonNull(slug, "slug");
            requireNonNull(publishedAt, "publishedAt");
        }
    }

    /**
     * Content for one channel was made from a blog post and awaits approval.
     *
     * @param engine the engine that wrote it: {@code claude} or {@code built-in}
     */
    record ContentRepurposed(
            UUID blogPostId, UUID contentId, @Nullable UUID campaignId, Channel channel, String engine)
            implements ContentEvent {
        public ContentRepurposed {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(contentId, "contentId");
            requireNonNull(channel, "channel");
            requireNonNull(engine, "engine");
        }
    }

    /**
     * Content was approved and may be published exactly as given here.
     *
     * @param subject the subject of an email; absent for posts
     * @param body the text of a post with its hashtags, or the plain text of an email in paragraphs; of a thread, its
     *     first post as it stands alone
     * @param link the page that the content links to
     * @param media URLs of pictures and videos
     * @param previewText the text that an inbox shows after the subject of an email
     * @param parts the posts of a thread as they are published, in order; empty for a single post
     * @param script the scenes of a video, in order; empty for other content
     * @param angle what the content is built around, such as {@code number} or {@code list}
     * @param mediaFiles the same media in the same order, with what is known of them; empty from older producers
     * @param language the language of the text (BCP 47), such as {@code de} or {@code pt-BR}; absent if it is unknown
     * @param traits what it has in common with other content; absent from older producers
     */
    record ContentApproved(
            UUID blogPostId,
            UUID contentId,
            @Nullable UUID campaignId,
            Channel channel,
            @Nullable String subject,
            String body,
            @Nullable URI link,
            List<URI> media,
            @Nullable String previewText,
            List<String> parts,
            List<ScriptScene> script,
            @Nullable String angle,
            List<ApprovedMedia> mediaFiles,
            @Nullable String language,
            @Nullable ContentTraits traits)
            implements ContentEvent {
        public ContentApproved {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(contentId, "contentId");
            requireNonNull(channel, "channel");
            requireNonNull(body, "body");
            media = media == null ? List.of() : List.copyOf(media);
            parts = parts == null ? List.of() : List.copyOf(parts);
            script = script == null ? List.of() : List.copyOf(script);
            mediaFiles = mediaFiles == null ? List.of() : List.copyOf(mediaFiles);
        }

        public ContentApproved(
                UUID blogPostId,
                UUID contentId,
                @Nullable UUID campaignId,
                Channel channel,
                @Nullable String subject,
                String body,
                @Nullable URI link,
                List<URI> media) {
            this(
                    blogPostId,
                    contentId,
                    campaignId,
                    channel,
                    subject,
                    body,
                    link,
                    media,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null);
        }

        /** The addresses of the media, from whichever form the producer wrote. */
        public List<URI> mediaAddresses() {
            return mediaFiles.isEmpty()
                    ? media
                    : mediaFiles.stream().map(ApprovedMedia::url).toList();
        }
    }

    /**
     * Traits that content shares with other content, to learn which ones work. The angle is a field of its own.
     *
     * @param hook how it opens: {@code question}, {@code quotation}, {@code number} or {@code statement}
     * @param length in characters, without link and hashtags; all posts of a thread together
     * @param hashtags without the # sign
     * @param engine the engine that wrote it: {@code claude} or {@code built-in}
     */
    record ContentTraits(String hook, int length, List<String> hashtags, String engine) {
        public ContentTraits {
            requireNonNull(hook, "hook");
            hashtags = List.copyOf(hashtags);
            requireNonNull(engine, "engine");
        }
    }

    /**
     * A picture or video of approved content.
     *
     * @param url an address that networks can fetch for a year, or that the author gave
     * @param type its media type, such as {@code image/jpeg}; absent if it is not in the media library
     * @param altText what it shows, for people who do not see it
     * @param width in pixels, as shown
     * @param height in pixels, as shown
     * @param durationMillis the length of a video
     */
    record ApprovedMedia(
            URI url,
            @Nullable String type,
            @Nullable String altText,
            @Nullable Long bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long durationMillis) {
        public ApprovedMedia {
            requireNonNull(url, "url");
        }
    }

    /**
     * A scene of a video script.
     *
     * @param from when it begins, in seconds
     * @param to when it ends, in seconds
     * @param spoken what the speaker says
     * @param onScreen the words on the screen
     */
    record ScriptScene(int from, int to, String spoken, String onScreen) {
        public ScriptScene {
            requireNonNull(spoken, "spoken");
            requireNonNull(onScreen, "onScreen");
        }
    }

    /** An approval was withdrawn; the content must no longer be published. */
    record ContentWithdrawn(
            UUID blogPostId,
            UUID contentId,
            @Nullable UUID campaignId,
            Channel channel,
            @Nullable String reason) implements ContentEvent {
        public ContentWithdrawn {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(contentId, "contentId");
            requireNonNull(channel, "channel");
        }
    }
}
