package com.dryjets.orchestrator.failure;

/** A change to a campaign's failures that follows from what is known of it. */
sealed interface FailureChange {

    /** Raises a failure. */
    record Raise(Symptom symptom) implements FailureChange {}

    /** Describes an open failure as it is now, for example because another post failed. */
    record Update(Failure open, Symptom symptom) implements FailureChange {}

    /** Clears a failure whose cause is gone. */
    record Clear(Failure open) implements FailureChange {}
}
