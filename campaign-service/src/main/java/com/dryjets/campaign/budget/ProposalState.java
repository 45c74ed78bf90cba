package com.dryjets.campaign.budget;

/** The state of a proposal. */
public enum ProposalState {
    OPEN,
    APPLIED,
    REFUSED
}
