package com.dryjets.llm;

/** Why the built-in engine made a result although a model is configured. */
public enum Fallback {
    /** Several calls failed, so that none is made for a while. */
    MODEL_PAUSED,
    BUDGET_SPENT,
    MODEL_TIMED_OUT,
    MODEL_OVERLOADED,
    MODEL_UNAVAILABLE,
    /** The model declined to answer. */
    MODEL_REFUSED,
    /** The answer was longer than allowed. */
    MODEL_CUT_OFF,
    /** The answer could not be read. */
    MODEL_MALFORMED,
    /** The answer broke rules, such as the limits of a platform or shares that add up, also when asked again. */
    RULES_BROKEN,
    /** The model claimed what its material does not say, also when asked again. */
    FACTS_INVENTED;

    public static Fallback of(ModelFailure.Reason reason) {
        return switch (reason) {
            case PAUSED -> MODEL_PAUSED;
            case BUDGET_SPENT -> BUDGET_SPENT;
            case TIMED_OUT -> MODEL_TIMED_OUT;
            case OVERLOADED -> MODEL_OVERLOADED;
            case NOT_CONFIGURED, UNAVAILABLE -> MODEL_UNAVAILABLE;
            case REFUSED -> MODEL_REFUSED;
            case CUT_OFF -> MODEL_CUT_OFF;
            case MALFORMED -> MODEL_MALFORMED;
        };
    }
}
