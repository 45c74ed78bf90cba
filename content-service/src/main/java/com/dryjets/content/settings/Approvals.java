package com.dryjets.content.settings;

/** Who may approve content. */
public enum Approvals {
    /** Anyone who may write, its writer included. */
    ANYONE,
    /** Anyone but its writer. */
    FOUR_EYES
}
