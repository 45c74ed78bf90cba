package com.dryjets.llm;

/** A call that produced no usable answer: refused, timed out, circuit open, or not the JSON that was asked for. */
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelFailure(Throwable cause) {
        // Names only the kind of failure: the provider's message can quote the prompt.
        super(cause.getClass().getSimpleName(), cause);
    }
}
