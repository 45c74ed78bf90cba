package com.dryjets.social.settings;

/** Whether posts need an approval of their own. Posts that were made of approved content need none. */
public enum Approvals {
    /** Posts need no approval. */
    NONE,
    /** Someone who has not written or changed a post since it was last approved must approve it. */
    FOUR_EYES
}
