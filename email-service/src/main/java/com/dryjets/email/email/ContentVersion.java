package com.dryjets.email.email;

import com.dryjets.email.design.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content of an email as it was after a change. What was compiled from it is not kept. */
@Entity
@Table(name = "email_version")
@IdClass(ContentVersion.Key.class)
class ContentVersion {

    /** Designs are saved whenever somebody pauses; what one person does within this time is one version. */
    private static final Duration TOGETHER = Duration.ofMinutes(10);

    record Key(UUID emailId, int number) implements Serializable {}

    @Id
    @Column(name = "email_id")
    UUID emailId;

    @Id
    int number;

    String tenant;

    @Enumerated(EnumType.STRING)
    ContentOrigin origin;

    @Nullable
    String subject;

    @Column(name = "preview_text")
    @Nullable
    String previewText;

    String language;

    @Column(name = "source_type")
    @Enumerated(EnumType.STRING)
    Source.Type sourceType;

    String source;

    @Column(name = "template_id")
    @Nullable
    UUID templateId;

    /** Written by hand; null if it was derived from the source. */
    @Column(name = "own_text")
    @Nullable
    String ownText;

    /** Who made it; null if it was approved in content-service. */
    @Column(name = "changed_by")
    @Nullable
    String changedBy;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected ContentVersion() {}

    private ContentVersion(EmailCampaign email, ContentOrigin origin, @Nullable String user, Instant now) {
        this.emailId = email.id;
        this.tenant = email.tenant;
        this.origin = origin;
        this.changedBy = user;
        this.begunAt = now;
        this.changedAt = now;
    }

    /** Returns the content that an email has; requires a source. */
    static ContentVersion of(EmailCampaign email, ContentOrigin origin, @Nullable String user, Instant now) {
        EmailContent content = email.content;
        Source made = Objects.requireNonNull(content.source());
        ContentVersion version = new ContentVersion(email, origin, user, now);
        version.subject = content.subject;
        version.previewText = content.previewText;
        version.language = content.language;
        version.sourceType = made.type();
        version.source = made.content();
        version.templateId = content.templateId;
        version.ownText = content.ownText ? content.text : null;
        return version;
    }

    /** Returns content that was approved for an email. */
    static ContentVersion of(EmailCampaign email, ApprovedContent approved, Instant now) {
        ContentVersion version = new ContentVersion(email, ContentOrigin.APPROVED, null, now);
        version.subject = approved.subject();
        version.previewText = approved.previewText();
        version.language = approved.design().language().tag();
        version.sourceType = approved.design().source().type();
        version.source = approved.design().source().content();
        return version;
    }

    Source source() {
        return new Source(sourceType, source);
    }

    /** Returns whether another version goes on with the work of this one, in the same design. */
    boolean isContinuedBy(ContentVersion next) {
        return origin == ContentOrigin.EDITED
                && next.origin == ContentOrigin.EDITED
                && Objects.equals(changedBy, next.changedBy)
                && sourceType == next.sourceType
                && Objects.equals(templateId, next.templateId)
                && next.changedAt.isBefore(begunAt.plus(TOGETHER));
    }

    /** Takes over what a version says that goes on with the work of this one. */
    void continueWith(ContentVersion next) {
        subject = next.subject;
        previewText = next.previewText;
        language = next.language;
        source = next.source;
        ownText = next.ownText;
        changedAt = next.changedAt;
    }

    /** Returns whether another version says the same. */
    boolean says(ContentVersion other) {
        return Objects.equals(subject, other.subject)
                && Objects.equals(previewText, other.previewText)
                && language.equals(other.language)
                && source().equals(other.source())
                && Objects.equals(templateId, other.templateId)
                && Objects.equals(ownText, other.ownText);
    }
}
