package com.dryjets.orchestrator.prediction;

/** Whether a goal is predicted. */
public enum GoalPredictionState {
    /** It has a probability. */
    PREDICTED,
    /** The target is reached: the probability is 1. */
    REACHED,
    /** Nothing counts towards the goal, so there is no probability. */
    UNMEASURABLE,
    /** There is no prediction yet. */
    WAITING,
    /** The campaign ended below the target; the probability is the last one that was predicted. */
    MISSED
}
