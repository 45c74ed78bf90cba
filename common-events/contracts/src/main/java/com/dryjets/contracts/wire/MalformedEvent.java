package com.dryjets.contracts.wire;

/** A record that is no valid event, whoever reads it and however often. Its message is the dead letter's reason. */
public final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEvent(String reason) {
        super(reason);
    }

    public MalformedEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
