package com.dryjets.campaign.transition;

/** What may be done to a campaign as a whole. */
public enum Action {
    LAUNCH("launched"),
    PAUSE("paused"),
    RESUME("resumed"),
    COMPLETE("completed"),
    ARCHIVE("archived");

    private final String done;

    Action(String done) {
        this.done = done;
    }

    /** As the history tells it. */
    public String done() {
        return done;
    }
}
