package com.dryjets.content.repurposing;

/** What became of a proposal. */
public enum ProposalState {
    OPEN,
    /** The proposal has become the contents of the piece. */
    ACCEPTED,
    /** Somebody decided against it. */
    DISCARDED
}
