package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.content.leo.Line;
import com.dryjets.content.leo.Scene;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.content.settings.Authors;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.Fallback;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
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

    /** The brand voice that it was written in; the database clears it once the voice is deleted. */
    @Column(updatable = false)
    @Nullable
    UUID voiceId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    ContentStatus status;

    String engine;

    /** Why the built-in engine wrote it although a model is configured. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Fallback fallback;

    @Nullable
    String subject;

    @Nullable
    String previewText;

    String text;
    String[] hashtags;

    /** The posts of a thread without link and hashtags; empty for a single post. */
    String[] parts;

    @Convert(converter = SceneList.class)
    List<Scene> script;

    @Nullable
    String angle;

    /** The sentences and their sources, as far as nobody has edited them. */
    @Convert(converter = LineList.class)
    List<Line> lines;

    @Nullable
    String link;

    /** The language of its post, with its region; null if it is unknown. */
    @Column(updatable = false)
    @Nullable
    String language;

    /** The addresses of its pictures or videos; those of the library are references. */
    String[] media;

    /** Who asked for the piece. */
    String createdBy;

    /** Who wrote the text as it stands; the one who asked for it if an engine did. */
    String writtenBy;

    /** Who wrote the piece since it was last approved; the one who asked for it if an engine did. */
    String[] authors;

    /** Whether the piece as it stands has been approved, even if the approval was withdrawn. */
    boolean textApproved;

    /** Why it has its status. */
    @Nullable
    String statusReason;

    /** The number of its newest revision. A proposal is one too, and leaves the piece and its version as they are. */
    @OptimisticLock(excluded = true)
    int revision;

    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected RepurposedContent() {}

    RepurposedContent(NewPiece piece, @Nullable UUID voiceId, Instant now) {
        Written written = piece.written();
        Copy copy = written.copy();
        URI target = written.assignment().link();
        id = Ids.next();
        tenant = piece.tenant();
        blogPostId = piece.blogPostId();
        campaignId = piece.campaignId();
        this.voiceId = voiceId;
        channel = written.assignment().channel();
        status = ContentStatus.DRAFT;
        engine = written.engine();
        fallback = written.fallback();
        link = target == null ? null : target.toString();
        language = piece.language();
        media = texts(piece.media());
        createdBy = piece.author();
        createdAt = now;
        hold(Authors.of(piece.author()));
        hold(copy, piece.author(), now);
    }

    /**
     * Returns an approved copy for a copy of the piece's campaign.
     *
     * @param voice the voice of the piece, if there still is one
     */
    RepurposedContent copyFor(UUID copyId, @Nullable UUID voice, Instant now) {
        RepurposedContent copy = new RepurposedContent();
        copy.id = CampaignCreated.copiedContent(id, copyId);
        copy.tenant = tenant;
        copy.blogPostId = blogPostId;
        copy.campaignId = copyId;
        copy.voiceId = voice;
        copy.status = ContentStatus.APPROVED;
        copy.channel = channel;
        copy.engine = engine;
        copy.fallback = fallback;
        copy.link = link;
        copy.language = language;
        copy.media = media.clone();
        copy.createdBy = createdBy;
        copy.createdAt = now;
        copy.hold(authors().approve());
        copy.hold(copy(), writtenBy, now);
        return copy;
    }

    /**
     * Changes the piece, and makes the person an author.
     *
     * @return whether the edit changes anything; if not, the piece stays as it is
     */
    boolean edit(EditContent edit, String author, Instant now) {
        Copy edited = edit.appliedTo(copy());
        String linkNow = edit.link() == null ? link : edit.link().toString();
        String[] mediaNow = edit.media() == null ? media : texts(edit.media());
        // Sentences that no longer occur lose their sources, which is no change of its own.
        boolean isSame = edited.withLines(lines).equals(copy())
                && Objects.equals(linkNow, link)
                && Arrays.equals(mediaNow, media);
        if (isSame) {
            return false;
        }
        link = linkNow;
        media = mediaNow;
        hold(authors().changedBy(author));
        hold(edited, author, now);
        return true;
    }

    /** Takes over the contents of an earlier revision. */
    void restore(ContentRevision earlier, String author, Instant now) {
        hold(authors().changedBy(earlier.authors().unapproved(), author));
        bringBack(earlier, author, now);
    }

    /** Goes back to what was approved and has been published. */
    void restoreReleased(ContentRevision released, Instant now) {
        hold(released.authors().approve());
        bringBack(released, released.authors().names().getLast(), now);
    }

    private void bringBack(ContentRevision earlier, String author, Instant now) {
        hold(earlier.copy(), author, now);
        engine = earlier.textEngine;
        fallback = earlier.textFallback;
        link = earlier.link;
        media = earlier.media.clone();
    }

    /** Takes over a proposed text. */
    void accept(ContentRevision proposal, String author, Instant now) {
        hold(authors().changedBy(proposal.authors().unapproved(), author));
        hold(proposal.copy(), author, now);
        engine = proposal.textEngine;
        fallback = proposal.textFallback;
    }

    private void hold(Copy copy, String author, Instant now) {
        subject = copy.subject();
        previewText = copy.previewText();
        text = copy.text();
        hashtags = copy.hashtags().toArray(String[]::new);
        parts = copy.parts().toArray(String[]::new);
        script = copy.script();
        angle = copy.angle();
        lines = copy.lines();
        writtenBy = author;
        updatedAt = now;
    }

    /** Changes the status. */
    void moveTo(ContentStatus to, @Nullable String reason, Instant now) {
        status = to;
        if (to == ContentStatus.APPROVED) {
            hold(authors().approve());
        }
        statusReason = reason;
        updatedAt = now;
    }

    Authors authors() {
        return new Authors(List.of(authors), textApproved);
    }

    private void hold(Authors changed) {
        authors = changed.names().toArray(String[]::new);
        textApproved = changed.approved();
    }

    /** Returns the text as it is published. */
    String body() {
        return copy().body(channel, link());
    }

    /** Returns the posts of a thread as they are published. */
    List<String> publishedParts() {
        return copy().publishedParts(channel, link());
    }

    Copy copy() {
        return new Copy(subject, previewText, text, List.of(hashtags), List.of(parts), script, angle, lines);
    }

    /**
     * Lists the rules that the piece breaks.
     *
     * @param shown the addresses of its media that networks can fetch
     */
    List<Violation> violations(RuleSet rules, List<URI> shown) {
        return rules.of(channel).check(new PostDraft(subject, previewText, body(), publishedParts(), shown));
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
