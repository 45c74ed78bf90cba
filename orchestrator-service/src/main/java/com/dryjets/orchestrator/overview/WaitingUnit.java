package com.dryjets.orchestrator.overview;

/** What is lost while people wait. */
public enum WaitingUnit {
    /** An amount in the campaign's currency. */
    MONEY,
    /** Responses of the audience: engagements on networks, clicks in emails and ads, or what a recommendation counts. */
    ENGAGEMENTS
}
