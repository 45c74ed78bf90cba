package com.dryjets.contracts.wire;

/**
 * A record that is permanently invalid. The message becomes the reason of its dead letter and is logged, so control
 * characters of a quoted value, which would forge a log line, are replaced.
 */
public final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEvent(String reason) {
        super(printable(reason));
    }

    public MalformedEvent(String reason, Throwable cause) {
        super(printable(reason), cause);
    }

    private static String printable(String reason) {
        return reason.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
