package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Line;
import com.dryjets.content.leo.Scene;
import com.dryjets.contracts.identifier.Ids;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece after a change, with the author of the change. Never updated. */
@Entity(name = "content_revision")
class ContentRevision {

    @Id
    UUID id;

    String tenant;
    UUID contentId;

    @Enumerated(EnumType.STRING)
    ContentStatus status;

    @Nullable
    String subject;

    @Nullable
    String previewText;

    String text;
    String[] hashtags;
    String[] parts;

    @Convert(converter = SceneList.class)
    List<Scene> script;

    @Convert(converter = LineList.class)
    List<Line> lines;

    @Nullable
    String link;

    String[] media;

    String changedBy;
    Instant changedAt;

    @Nullable
    String reason;

    /** For Hibernate. */
    protected ContentRevision() {}

    ContentRevision(RepurposedContent content, String changedBy, @Nullable String reason) {
        id = Ids.next();
        tenant = content.tenant;
        contentId = content.id;
        status = content.status;
        subject = content.subject;
        previewText = content.previewText;
        text = content.text;
        hashtags = content.hashtags;
        parts = content.parts;
        script = content.script;
        lines = content.lines;
        link = content.link;
        media = content.media;
        changedAt = content.updatedAt;
        this.changedBy = changedBy;
        this.reason = reason;
    }
}
