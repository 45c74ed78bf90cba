package com.dryjets.content.media;

import com.dryjets.content.media.file.MediaFile;
import com.dryjets.content.media.file.Thumbnail;
import com.dryjets.platform.MediaFormat;
import com.dryjets.platform.MediaKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A picture or video. Its bytes never change. */
@Entity(name = "media")
class Media {

    @Id
    UUID id;

    String tenant;
    String name;

    @Nullable
    String altText;

    @Enumerated(EnumType.STRING)
    MediaKind kind;

    String mediaType;
    long bytes;
    int width;
    int height;

    @Nullable
    Long durationMillis;

    /** Of the file as it was uploaded, by which the same file is found again. */
    String uploadSha256;

    /** Of the bytes that are served, without metadata. */
    String sha256;

    String storageKey;

    @Nullable
    String thumbnailKey;

    @Nullable
    Long thumbnailBytes;

    @Nullable
    String thumbnailType;

    String createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected Media() {}

    Media(UUID id, NewMedia made, String uploadSha256, MediaFile file, Instant now) {
        this.id = id;
        tenant = made.caller().tenant();
        name = MediaNames.safe(made.name(), file.format());
        altText = MediaNames.text(made.altText());
        kind = file.format().kind();
        mediaType = file.format().mediaType();
        this.uploadSha256 = uploadSha256;
        storageKey = StorageKeys.file(id, file.format());
        thumbnailKey = file.thumbnail() == null ? null : StorageKeys.thumbnail(id);
        createdBy = made.caller().user();
        createdAt = now;
        hold(file, now);
    }

    /** Takes over what was read from the file: also when lost bytes were restored by a later version of the cleaner. */
    void hold(MediaFile file, Instant now) {
        Thumbnail small = file.thumbnail();
        bytes = file.bytes();
        width = file.width();
        height = file.height();
        durationMillis = file.durationMillis();
        sha256 = file.sha256();
        thumbnailBytes = small == null ? null : small.bytes();
        thumbnailType = small == null ? null : small.format().mediaType();
        updatedAt = now;
    }

    void edit(EditMedia edit, Instant now) {
        name = edit.name() == null ? name : MediaNames.safe(edit.name(), format());
        altText = edit.altText() == null ? altText : MediaNames.text(edit.altText());
        updatedAt = now;
    }

    MediaFormat format() {
        return MediaFormat.ofMediaType(mediaType);
    }

    List<String> keys() {
        return Stream.of(storageKey, thumbnailKey).filter(key -> key != null).toList();
    }
}
