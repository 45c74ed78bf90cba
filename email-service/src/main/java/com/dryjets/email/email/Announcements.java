package com.dryjets.email.email;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.event.EmailEvent.EmailCancelled;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What was published about an email, and what is still to be published. */
@Embeddable
public class Announcements {

    /** The audience size that was last published; null if none was, or if it is to be published again. */
    @Column(name = "announced_size")
    @Nullable
    Integer size;

    @Column(name = "pause_announced")
    boolean pause;

    @Column(name = "block_announced")
    boolean blocked;

    @Column(name = "cancellation_due")
    boolean cancellationDue;

    /** Returns whether the current pause was published. */
    public boolean isPause() {
        return pause;
    }

    /** Notes that the pause was published; a block ends with it. */
    public void announcedPause() {
        pause = true;
        blocked = false;
    }

    /** Returns whether it was published that nothing can be sent at the moment. */
    public boolean isBlocked() {
        return blocked;
    }

    /** Notes that it was published whether anything can be sent. */
    public void announcedBlock(boolean nowBlocked) {
        blocked = nowBlocked;
    }

    /** Forgets what its new status makes untrue. */
    void moved(EmailStatus next) {
        blocked = blocked && next == EmailStatus.SENDING;
        // Others learn that it was cancelled; nothing of it resumes after that.
        pause = pause && next != EmailStatus.CANCELLED && next != EmailStatus.DRAFT;
    }

    /**
     * Notes that it was resumed, so that the next pause is published again.
     *
     * @return whether the pause was published, so that its end must be, too
     */
    boolean resumed() {
        boolean published = pause;
        pause = false;
        return published;
    }

    /** Returns whether it was cancelled while it was sent, and this is published once no delivery is in progress. */
    public boolean isCancellationDue() {
        return cancellationDue;
    }

    /** Notes that the cancellation is published, and returns the event. */
    public EmailCancelled announceCancellation(EmailCampaign email, int sent) {
        cancellationDue = false;
        return new EmailCancelled(
                email.campaignId, email.id, requireNonNull(email.failure), sent, email.updatedAt, email.nextVersion());
    }
}
