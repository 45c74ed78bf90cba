package com.dryjets.llm;

/** A call that produced no usable answer; the reason says why. */
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Reason {
        /** No model is configured. */
        NOT_CONFIGURED,
        /** Several calls failed; none is made for a while. */
        PAUSED,
        /** The tenant's budget of the day does not suffice. */
        BUDGET_SPENT,
        TIMED_OUT,
        /** The provider has too many requests, of everybody or of this account. */
        OVERLOADED,
        /** The provider failed, refused the request or could not be reached. */
        UNAVAILABLE,
        /** The model declined to answer. */
        REFUSED,
        /** The answer was longer than allowed. */
        CUT_OFF,
        /** The answer is not the JSON that was asked for. */
        MALFORMED
    }

    private final Reason reason;

    ModelFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    ModelFailure(Reason reason, Throwable cause) {
        // Names only the kind of failure: the provider's message can quote the prompt.
        super(reason + ": " + cause.getClass().getSimpleName(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
