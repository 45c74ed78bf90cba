package com.dryjets.content.settings;

/** Who may approve content. */
public enum Approvals {
    /** Anyone who may write, its writer included. */
    ANYONE,
    /** Anyone who has not written or changed it since it was last approved. */
    FOUR_EYES
}
