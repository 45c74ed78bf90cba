package com.dryjets.orchestrator.prediction;

/** What a prediction rests on. */
public enum PredictionBasis {
    /** The tenant's model; only these predictions are scored. */
    MODEL,
    /** A fact: the goal is reached, so its probability is 1. */
    REACHED,
    /** Nothing counts towards the goal, so there is no probability. */
    UNMEASURABLE
}
