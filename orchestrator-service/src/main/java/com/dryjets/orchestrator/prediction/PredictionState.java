package com.dryjets.orchestrator.prediction;

/** Whether a campaign's goals are predicted. */
public enum PredictionState {
    PREDICTED,
    /** The campaign runs; the first prediction follows within seconds. */
    WAITING,
    NOT_STARTED,
    NO_GOALS,
    /** Goals show their last prediction, and what came of it once it is scored. */
    ENDED
}
