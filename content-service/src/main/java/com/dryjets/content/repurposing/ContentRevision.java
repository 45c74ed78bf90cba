package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Line;
import com.dryjets.content.leo.Scene;
import com.dryjets.content.settings.Authors;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.Fallback;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece after a change, or a proposal for it, with its author. Only the state of a proposal ever changes. */
@Entity(name = "content_revision")
class ContentRevision {

    @Id
    UUID id;

    String tenant;
    UUID contentId;

    /** From 1 for each piece. */
    int number;

    @Enumerated(EnumType.STRING)
    RevisionKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    ProposalState proposal;

    /** The revision that was restored, or the proposal that was accepted. */
    @Nullable
    Integer fromNumber;

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

    @Nullable
    String angle;

    @Convert(converter = LineList.class)
    List<Line> lines;

    @Nullable
    String link;

    String[] media;

    /** The engine that wrote the text; null for a text or change of a person. */
    @Nullable
    String engine;

    /** The engine of the piece as it was then; of a proposal, the one that wrote it. */
    String textEngine;

    /** Why the built-in engine was that one. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Fallback textFallback;

    /** Who wrote the text since an approval; of a proposal, who asked for it too. */
    String[] authors;

    /** Whether the text had been approved. */
    boolean textApproved;

    String changedBy;
    Instant changedAt;

    @Nullable
    String reason;

    /** For Hibernate. */
    protected ContentRevision() {}

    private ContentRevision(RepurposedContent content, RevisionKind kind, String changedBy, @Nullable String reason) {
        id = Ids.next();
        tenant = content.tenant;
        contentId = content.id;
        number = ++content.revision;
        this.kind = kind;
        status = content.status;
        link = content.link;
        media = content.media;
        changedAt = content.updatedAt;
        this.changedBy = changedBy;
        this.reason = reason;
    }

    /** Records a piece as it is now. */
    static ContentRevision of(RepurposedContent content, RevisionKind kind, String changedBy, @Nullable String reason) {
        ContentRevision revision = new ContentRevision(content, kind, changedBy, reason);
        revision.hold(content.copy());
        revision.hold(content.authors());
        revision.textEngine = content.engine;
        revision.textFallback = content.fallback;
        return revision;
    }

    /** Records a text that somebody may accept or reject. */
    static ContentRevision proposed(RepurposedContent content, Proposal proposal, String askedBy, Instant now) {
        ContentRevision revision = new ContentRevision(content, RevisionKind.PROPOSED, askedBy, proposal.reason());
        revision.hold(proposal.copy());
        revision.hold(content.authors().changedBy(askedBy));
        revision.changedAt = now;
        revision.engine = proposal.engine();
        revision.textEngine = proposal.engine();
        revision.textFallback = proposal.fallback();
        revision.proposal = ProposalState.OPEN;
        return revision;
    }

    ContentRevision by(String engine) {
        this.engine = engine;
        return this;
    }

    ContentRevision from(int source) {
        fromNumber = source;
        return this;
    }

    private void hold(Copy copy) {
        subject = copy.subject();
        previewText = copy.previewText();
        text = copy.text();
        hashtags = copy.hashtags().toArray(String[]::new);
        parts = copy.parts().toArray(String[]::new);
        script = copy.script();
        angle = copy.angle();
        lines = copy.lines();
    }

    private void hold(Authors by) {
        authors = by.names().toArray(String[]::new);
        textApproved = by.approved();
    }

    Authors authors() {
        return new Authors(List.of(authors), textApproved);
    }

    Copy copy() {
        return new Copy(subject, previewText, text, List.of(hashtags), List.of(parts), script, angle, lines);
    }

    String body(Channel channel) {
        return copy().body(channel, link());
    }

    List<URI> media() {
        return Arrays.stream(media).map(URI::create).toList();
    }

    @Nullable
    URI link() {
        return link == null ? null : URI.create(link);
    }
}
