package com.dryjets.contracts.wire;

import com.dryjets.contracts.value.Texts;

/**
 * A record that is permanently invalid. The message becomes the reason of its dead letter and is logged, so control
 * characters of a quoted value, which would forge a log line, are replaced, and a long one is cut.
 */
public final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    public MalformedEvent(String reason) {
        super(printable(reason));
    }

    public MalformedEvent(String reason, Throwable cause) {
        super(printable(reason), cause);
    }

    private static String printable(String reason) {
        String shown = reason.length() > LONGEST ? Texts.start(reason, LONGEST) + "…" : reason;
        return shown.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
