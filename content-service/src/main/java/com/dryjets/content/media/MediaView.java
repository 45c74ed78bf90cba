package com.dryjets.content.media;

import com.dryjets.platform.MediaKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video.
 *
 * @param mediaType found in the file's bytes
 * @param altText what the picture shows, for people who do not see it
 * @param bytes the size of the file that is served, without metadata
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param durationMillis the length of a video that tells it
 * @param url a signed link that anyone can fetch, also networks, until it expires
 * @param thumbnailUrl a signed link to a small version; videos have none
 * @param linksExpireAt when both links stop working; read the resource again for new ones
 * @param embedUrl a signed link for content that stays, such as emails: it works until the file is deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaView(
        UUID id,
        MediaKind kind,
        String mediaType,
        String name,
        @Nullable String altText,
        long bytes,
        int width,
        int height,
        @Nullable Long durationMillis,
        URI url,
        @Nullable URI thumbnailUrl,
        Instant linksExpireAt,
        URI embedUrl,
        List<MediaWarning> warnings,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static MediaView of(Media media, MediaLinks links, Instant until) {
        return new MediaView(
                media.id,
                media.kind,
                media.mediaType,
                media.name,
                media.altText,
                media.bytes,
                media.width,
                media.height,
                media.durationMillis,
                links.original(media, until),
                links.thumbnail(media, until),
                until,
                links.original(media, MediaLinks.FOR_GOOD),
                media.altText == null ? List.of(MediaWarning.ALT_TEXT_MISSING) : List.of(),
                media.createdBy,
                media.createdAt,
                media.updatedAt,
                media.version);
    }
}
