package com.dryjets.email.email;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Tracks which content version an email currently has, which was approved, and which is offered. */
@Embeddable
class ContentHistory {

    /** The newest version; 0 before the first. */
    @Column(name = "last_content")
    int last;

    /** The version that the email currently has. */
    @Column(name = "current_content")
    int current;

    /** The version that was approved last; null if the email was written here. */
    @Column(name = "approved_content")
    @Nullable
    Integer approved;

    /** Whether somebody has changed the content since it was approved. */
    @Column(name = "content_edited")
    boolean edited;

    /** Whether the approved version waits for somebody to restore or dismiss it. */
    @Column(name = "content_offered")
    boolean isOffered;

    /** Adds a version that somebody made. */
    int addEdited() {
        edited = true;
        current = ++last;
        return current;
    }

    /** Adds a version with the content of an earlier one. */
    int addRestored(int earlier) {
        boolean asApproved = isApproved(earlier);
        edited = !asApproved;
        isOffered = isOffered && !asApproved;
        current = ++last;
        return current;
    }

    /** Adds a version that was approved and taken over. */
    int addApproved() {
        edited = false;
        isOffered = false;
        current = ++last;
        approved = current;
        return current;
    }

    /** Marks the current version as approved and withdraws any offered version. */
    void approveCurrent() {
        edited = false;
        isOffered = false;
        approved = current;
    }

    /** Adds a version that was approved after the email had been edited, and offers it without applying it. */
    int addOffered() {
        isOffered = true;
        approved = ++last;
        return last;
    }

    boolean isApproved(int version) {
        return approved != null && approved == version;
    }

    /** Returns the version that waits to be restored or dismissed; null if none does. */
    @Nullable
    Integer offered() {
        return isOffered ? approved : null;
    }
}
