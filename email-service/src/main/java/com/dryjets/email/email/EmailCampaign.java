package com.dryjets.email.email;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.email.template.Designs.Chosen;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.OptimisticLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An email of a campaign: its content, its audience and its state. Change it only while its campaign is locked. */
@Entity
@Table(name = "email")
public class EmailCampaign {

    private static final Logger LOG = Logger.getLogger(EmailCampaign.class);

    @Id
    UUID id;

    String tenant;

    @Column(name = "campaign_id")
    UUID campaignId;

    /** The approved content it was made from; null if it was written here. */
    @Column(name = "content_id")
    @Nullable
    UUID contentId;

    @Embedded
    EmailContent content = new EmailContent();

    @Embedded
    ContentHistory history = new ContentHistory();

    @Embedded
    StoredAudience audience;

    String sender;

    @Column(name = "reply_to")
    @Nullable
    String replyTo;

    @Enumerated(EnumType.STRING)
    EmailStatus status = EmailStatus.DRAFT;

    @Embedded
    Sending sending = new Sending();

    @Embedded
    Hold hold = new Hold();

    @Embedded
    PausedTime paused = new PausedTime();

    /**
     * Excluded from the version, so that publishing an event doesn't invalidate a user's ETag. The campaign's lock prevents
     * lost updates.
     */
    @Embedded
    @OptimisticLock(excluded = true)
    Announcements announced = new Announcements();

    /** Whether it was cancelled because its content was withdrawn; approving the content again restores it. */
    boolean withdrawn;

    @Nullable
    String failure;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    @Column(name = "event_version")
    @OptimisticLock(excluded = true)
    private long eventVersion;

    protected EmailCampaign() {}

    /** Creates an empty draft to all contacts. */
    EmailCampaign(String tenant, UUID campaignId, @Nullable UUID contentId, String sender, Instant now) {
        this.id = Ids.next();
        this.tenant = tenant;
        this.campaignId = campaignId;
        this.contentId = contentId;
        this.audience = StoredAudience.ofAll();
        this.sender = sender;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Applies the fields that are set.
     *
     * @param chosen the new content; null if it stays
     */
    void edit(ChangeEmail change, @Nullable Chosen chosen, Instant now) {
        rewrite(it -> it.edit(change, chosen), now);
        audience = audience.changed(change.audience());
        sender = change.from() == null ? sender : change.from();
        replyTo = change.replyTo() == null ? replyTo : change.replyTo();
    }

    /** Changes what it says. */
    void rewrite(Consumer<EmailContent> change, Instant now) {
        String published = content.subject;
        change.accept(content);
        if (!Objects.equals(content.subject, published)) {
            // It was published with the size, so both are published again.
            announced.size = null;
        }
        updatedAt = now;
    }

    /**
     * Makes it a draft again if its content was withdrawn; one that was partly sent stays cancelled, because some
     * recipients would get it twice.
     *
     * @return whether its content was withdrawn
     */
    boolean reinstate(Instant now) {
        boolean wasWithdrawn = withdrawn;
        if (wasWithdrawn && sending.freezingSince == null) {
            failure = null;
            sending.scheduledFor = null;
            moveTo(EmailStatus.DRAFT, now);
        }
        withdrawn = false;
        return wasWithdrawn;
    }

    /** Schedules it, or changes its time. */
    void schedule(Schedule schedule, Instant now) {
        sending.schedule(schedule);
        if (status == EmailStatus.SCHEDULED) {
            updatedAt = now;
        } else {
            moveTo(EmailStatus.SCHEDULED, now);
        }
    }

    /** Starts to freeze its recipients. */
    public void freeze(Instant now) {
        sending.freezingSince = now;
        moveTo(EmailStatus.FREEZING, now);
    }

    /** Starts sending to the recipients that were frozen. */
    public void start(int recipientCount, Instant now) {
        sending.start(recipientCount, now);
        moveTo(EmailStatus.SENDING, now);
    }

    /** Completes it after nothing more is to be sent. */
    public void complete(boolean withFailures, Instant now) {
        sending.completedAt = now;
        moveTo(withFailures ? EmailStatus.COMPLETED_WITH_FAILURES : EmailStatus.COMPLETED, now);
    }

    /**
     * Pauses it automatically.
     *
     * @param detail what the reason is about, such as an address; null if there is nothing to add
     */
    public void hold(HoldReason reason, @Nullable String detail, Instant now) {
        hold.reason = reason;
        hold.detail = detail;
        moveTo(EmailStatus.PAUSED, now);
    }

    /** Returns why it is paused automatically. */
    public Hold hold() {
        return hold;
    }

    /** Resumes with recipients that are retried. */
    void retry(Instant now) {
        sending.completedAt = null;
        if (status != EmailStatus.SENDING) {
            moveTo(EmailStatus.SENDING, now);
        }
    }

    /** Fails it before anything was sent. */
    public void fail(String reason, Instant now) {
        failure = reason;
        moveTo(EmailStatus.FAILED, now);
    }

    /** Cancels what is left to send. */
    void cancel(String reason, Instant now) {
        failure = reason;
        announced.cancellationDue = sending.startedAt != null;
        sending.cancel();
        moveTo(EmailStatus.CANCELLED, now);
    }

    /** Cancels it because its content was withdrawn. */
    void withdraw(String reason, Instant now) {
        withdrawn = true;
        cancel(reason, now);
    }

    /** Moves to a status that {@link EmailRules} allows. */
    void moveTo(EmailStatus next, Instant now) {
        LOG.infof("Email status changed emailId=%s from=%s to=%s tenant=%s", id, status, next, tenant);
        if (next == EmailStatus.PAUSED) {
            paused.begin(now);
        } else if (status == EmailStatus.PAUSED) {
            paused.end(now);
        }
        status = next;
        updatedAt = now;
        announced.moved(next);
    }

    /** Notes that its recipients are marked as cancelled. */
    public void cleared() {
        sending.clearingDue = false;
    }

    /** Returns the version for its next event. */
    public long nextVersion() {
        return ++eventVersion;
    }

    /** Returns what identifies it. */
    public EmailRef ref() {
        return new EmailRef(tenant, id, campaignId);
    }

    /** Returns whether it has a subject and a body. */
    public boolean hasContent() {
        return content.isComplete();
    }

    /** Renders it; requires content. */
    public CompiledEmail compile() {
        return content.compile();
    }

    public UUID id() {
        return id;
    }

    public String tenant() {
        return tenant;
    }

    public UUID campaignId() {
        return campaignId;
    }

    AudienceSpec audience() {
        return audience.spec();
    }

    public String sender() {
        return sender;
    }

    public EmailStatus status() {
        return status;
    }

    /** Returns whether it is scheduled so that each recipient gets it at a time of their own. */
    public boolean hasOwnTimes() {
        return status == EmailStatus.SCHEDULED && sending.hasOwnTimes();
    }

    /** Returns a number that changes with it. */
    public long version() {
        return version;
    }

    /** What was published about it. */
    public Announcements announcements() {
        return announced;
    }
}
