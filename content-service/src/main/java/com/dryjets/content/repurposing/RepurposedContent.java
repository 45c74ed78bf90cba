package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A content piece for one platform, made from a blog post. */
@Entity(name = "repurposed_content")
class RepurposedContent {

    @Id
    UUID id;

    String tenant;
    UUID blogPostId;

    @Nullable
    UUID campaignId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    ContentStatus status;

    String engine;

    @Nullable
    String subject;

    @Nullable
    String previewText;

    String text;
    String[] hashtags;

    @Nullable
    String link;

    String[] media;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected RepurposedContent() {}

    RepurposedContent(NewPiece piece, Instant now) {
        Written written = piece.written();
        Copy copy = written.copy();
        URI target = written.assignment().link();
        id = Ids.next();
        tenant = piece.tenant();
        blogPostId = piece.blogPostId();
        campaignId = piece.campaignId();
        channel = written.assignment().channel();
        status = ContentStatus.DRAFT;
        engine = written.engine();
        subject = copy.subject();
        previewText = copy.previewText();
        text = copy.text();
        hashtags = copy.hashtags().toArray(String[]::new);
        link = target == null ? null : target.toString();
        media = texts(piece.media());
        createdAt = now;
        updatedAt = now;
    }

    /** Returns an approved copy for a copy of the piece's campaign. */
    RepurposedContent copyFor(UUID copyId, Instant now) {
        RepurposedContent copy = new RepurposedContent();
        copy.id = CampaignCreated.copiedContent(id, copyId);
        copy.tenant = tenant;
        copy.blogPostId = blogPostId;
        copy.campaignId = copyId;
        copy.status = ContentStatus.APPROVED;
        copy.channel = channel;
        copy.engine = engine;
        copy.subject = subject;
        copy.previewText = previewText;
        copy.text = text;
        copy.hashtags = hashtags.clone();
        copy.link = link;
        copy.media = media.clone();
        copy.createdAt = now;
        copy.updatedAt = now;
        return copy;
    }

    void edit(EditContent edit, Instant now) {
        List<String> tags = edit.plainHashtags();
        subject = edit.subject() == null ? subject : edit.subject();
        previewText = edit.previewText() == null ? previewText : edit.previewText();
        text = edit.text() == null ? text : edit.text();
        hashtags = tags == null ? hashtags : tags.toArray(String[]::new);
        link = edit.link() == null ? link : edit.link().toString();
        media = edit.media() == null ? media : texts(edit.media());
        updatedAt = now;
    }

    /** Returns the text as it is published. */
    String body() {
        return new Copy(subject, previewText, text, List.of(hashtags)).body(channel, link());
    }

    List<Violation> violations() {
        return PlatformRules.check(channel, new PostDraft(subject, body(), media()));
    }

    @Nullable
    URI link() {
        return link == null ? null : URI.create(link);
    }

    List<URI> media() {
        return Arrays.stream(media).map(URI::create).toList();
    }

    private static String[] texts(List<URI> addresses) {
        return addresses.stream().map(URI::toString).toArray(String[]::new);
    }
}
