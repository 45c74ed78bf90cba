package com.dryjets.email.route.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parses replies from what arrives of them, within limits. */
final class ReplyParser {

    /** RFC 5321 (4.5.3.1.5) allows 512 octets; some servers send more. */
    private static final int LONGEST_LINE = 4096;

    private static final int MOST_LINES = 128;
    private static final int CODE_DIGITS = 3;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    /** What the server sent is not SMTP, so nothing after it can be understood. */
    static final class MalformedReply extends Exception {
        MalformedReply(String reason) {
            super(reason);
        }
    }

    private final List<Reply> replies = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Buffer line = Buffer.buffer();
    private int code;

    /** Takes what arrived; also after it fails, {@link #takeReplies} returns what was complete before. */
    void accept(Buffer received) throws MalformedReply {
        int start = 0;
        for (int i = 0; i < received.length(); i++) {
            if (received.getByte(i) == '\n') {
                line.appendBuffer(received, start, i - start);
                start = i + 1;
                requireShortLine();
                String text = line.toString(UTF_8);
                line = Buffer.buffer();
                end(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
            }
        }
        line.appendBuffer(received, start, received.length() - start);
        requireShortLine();
    }

    private void requireShortLine() throws MalformedReply {
        if (line.length() > LONGEST_LINE) {
            throw new MalformedReply("a line of the reply is longer than " + LONGEST_LINE + " octets");
        }
    }

    /** Returns the replies that are complete, once. */
    List<Reply> takeReplies() {
        List<Reply> complete = List.copyOf(replies);
        replies.clear();
        return complete;
    }

    /** Returns whether a reply has begun but not ended. */
    boolean isWithinReply() {
        return line.length() > 0 || !lines.isEmpty();
    }

    private void end(String text) throws MalformedReply {
        int lineCode = code(text);
        if (!lines.isEmpty() && lineCode != code) {
            throw new MalformedReply("the lines of a reply have different codes, " + code + " and " + lineCode);
        }
        code = lineCode;
        boolean last = text.length() == CODE_DIGITS || text.charAt(CODE_DIGITS) == ' ';
        String content = text.length() > CODE_DIGITS + 1 ? text.substring(CODE_DIGITS + 1) : "";
        lines.add(CONTROLS.matcher(content).replaceAll(" ").strip());
        if (last) {
            Reply reply = new Reply(code, List.copyOf(lines));
            lines.clear();
            replies.add(reply);
        } else if (lines.size() >= MOST_LINES) {
            throw new MalformedReply("a reply has more than " + MOST_LINES + " lines");
        }
    }

    private static int code(String text) throws MalformedReply {
        boolean wellFormed = text.length() >= CODE_DIGITS
                && text.chars().limit(CODE_DIGITS).allMatch(digit -> digit >= '0' && digit <= '9')
                && (text.length() == CODE_DIGITS || " -".indexOf(text.charAt(CODE_DIGITS)) >= 0)
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '5';
        if (!wellFormed) {
            throw new MalformedReply("the reply does not begin with a code");
        }
        return Integer.parseInt(text.substring(0, CODE_DIGITS));
    }
}
