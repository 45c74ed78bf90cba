package com.dryjets.local.sandbox.inbox;

import java.util.Optional;

/** What a strict server demands of the content of a message (RFC 5321, 2.3.8 and 4.5.3.1; RFC 6531, 3.6). */
final class ContentRules {

    private static final int LONGEST_LINE = 998;

    private ContentRules() {}

    /** Returns the reply to a message that breaks the rules. */
    static Optional<String> refusal(byte[] content, boolean international) {
        boolean inHeader = true;
        int lineStart = 0;
        for (int i = 0; i < content.length; i++) {
            boolean afterCr = i > 0 && content[i - 1] == '\r';
            if (content[i] == '\n' != afterCr) {
                return Optional.of("554 5.6.0 bare line feed or carriage return");
            }
            if (content[i] == '\n') {
                inHeader &= i - 1 > lineStart;
                lineStart = i + 1;
            } else if (content[i] == 0) {
                return Optional.of("554 5.6.0 NUL in the message");
            } else if (content[i] < 0 && inHeader && !international) {
                return Optional.of("550 5.6.7 header beyond ASCII without SMTPUTF8");
            } else if (content[i] != '\r' && i - lineStart >= LONGEST_LINE) {
                return Optional.of("554 5.6.0 line longer than 998 octets");
            }
        }
        return content.length > 0 && content[content.length - 1] == '\r'
                ? Optional.of("554 5.6.0 bare line feed or carriage return")
                : Optional.empty();
    }
}
