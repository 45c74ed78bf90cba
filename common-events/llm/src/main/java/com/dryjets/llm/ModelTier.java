package com.dryjets.llm;

/** How demanding a task is. */
public enum ModelTier {
    /** Writes texts that people publish. */
    WRITING,

    /** Shortens and classifies: cheaper and faster. */
    QUICK
}
