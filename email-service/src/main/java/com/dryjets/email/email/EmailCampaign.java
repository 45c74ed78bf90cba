package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail of a campaign: what it says, to whom, and where it stands. */
@Entity
@Table(name = "email")
public class EmailCampaign {

    @Id
    public UUID id;

    public String tenant;

    @Column(name = "campaign_id")
    public UUID campaignId;

    /** The approved piece that it was made from; null for one that was written here. */
    @Column(name = "content_id")
    public @Nullable UUID contentId;

    public @Nullable String subject;

    @Column(name = "preview_text")
    public @Nullable String previewText;

    public @Nullable String html;

    public @Nullable String text;

    @Column(name = "segment_id")
    public UUID segmentId;

    public String sender;

    @Column(name = "reply_to")
    public @Nullable String replyTo;

    @Enumerated(EnumType.STRING)
    public EmailStatus status = EmailStatus.DRAFT;

    @Column(name = "scheduled_for")
    public @Nullable Instant scheduledFor;

    @Column(name = "started_at")
    public @Nullable Instant startedAt;

    @Column(name = "completed_at")
    public @Nullable Instant completedAt;

    /** How many recipients were fixed when the sending started. */
    public @Nullable Integer recipients;

    /** The audience size that others were last told; null while they were told nothing. */
    @Column(name = "announced_size")
    public @Nullable Integer announcedSize;

    /** Whether others were told that the sending pauses. */
    @Column(name = "pause_announced")
    public boolean pauseAnnounced;

    /** Whether it was cancelled because its content was withdrawn: approving that again brings it back. */
    public boolean withdrawn;

    public @Nullable String failure;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    public long version;

    /** Whether it says something. */
    public boolean hasContent() {
        return subject != null && !subject.isBlank() && html != null && !html.isBlank();
    }

    /** Takes over what the mail is to say. */
    public void say(EmailBody body) {
        html = body.html();
        text = body.text();
    }

    /** The mail laid out; only for one that says something. */
    public CompiledEmail compile() {
        EmailBody body = new EmailBody(Objects.requireNonNull(html), Objects.requireNonNullElse(text, ""));
        return CompiledEmail.of(Objects.requireNonNull(subject), previewText, body);
    }
}
