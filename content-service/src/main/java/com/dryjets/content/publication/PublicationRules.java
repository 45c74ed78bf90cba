package com.dryjets.content.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides which events tell news of a post or email. */
final class PublicationRules {

    private PublicationRules() {}

    /**
     * Returns whether a fact replaces what is known. Events of an item come in order, by the key of their topic; one that
     * is read late nevertheless, for example from the dead letters, must not undo a later one. What is published stays
     * published, and that an email can be sent is no news of one that is scheduled, but always the oldest news of one
     * that is not. Times decide only if one of the two events has no version.
     *
     * @param version of the event that led to the known state
     * @param asOf the time of that event
     */
    static boolean isNews(PublicationState known, @Nullable Long version, Instant asOf, PublicationFact fact) {
        if (known == PublicationState.PUBLISHED || fact.state() == PublicationState.PREPARED) {
            return false;
        }
        if (fact.state() == PublicationState.PUBLISHED || known == PublicationState.PREPARED) {
            return true;
        }
        return version == null || fact.version() == null ? !fact.at().isBefore(asOf) : fact.version() > version;
    }
}
