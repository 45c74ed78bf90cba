package com.dryjets.content.publication;

import java.time.Instant;

/** Decides which events tell news of a post or email. */
final class PublicationRules {

    private PublicationRules() {}

    /**
     * Returns whether a fact replaces what is known. Events of an item come in order, by the key of their topic; one that
     * is read late nevertheless, for example from the dead letters, must not undo a later one. What is published stays
     * published, and that an email can be sent is no news of one that is scheduled.
     */
    static boolean isNews(PublicationState known, Instant asOf, PublicationFact fact) {
        if (known == PublicationState.PUBLISHED || fact.state() == PublicationState.PREPARED) {
            return false;
        }
        return fact.state() == PublicationState.PUBLISHED || !fact.at().isBefore(asOf);
    }
}
