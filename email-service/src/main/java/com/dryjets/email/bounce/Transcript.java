package com.dryjets.email.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conversation between two servers as Sendmail and others print it: {@code >>>} in front of commands and {@code <<<} in
 * front of replies. Tells which command was refused, which the final reply alone does not.
 */
final class Transcript {

    private static final Pattern COMMAND = Pattern.compile("^\\s*>>>\\s*(\\S[^\\r\\n]*)$");
    private static final Pattern REPLY = Pattern.compile("^\\s*<<<\\s*([245]\\d\\d\\S?.*)$");
    private static final Pattern REFUSED =
            Pattern.compile("^\\s*[45]\\d\\d (?:[45]\\.\\d+\\.\\d+ )?<?(" + Addresses.ADDRESS + ")>?\\.\\.\\. (.*)$");

    /** With pipelining (RFC 2920) the reply to RCPT appears below DATA; these replies to DATA prove that RCPT was refused. */
    private static final Pattern PIPELINED = Pattern.compile("(?i)no valid recipients|need rcpt|rcpt (?:first|before)");

    private final List<Exchange> exchanges = new ArrayList<>();

    /** A command and a reply to it; also the recipient that the system names behind them, or empty. */
    record Exchange(String command, String reply, String recipient) {}

    Transcript(String text) {
        String command = "";
        String recipient = "";
        String last = "";
        if (!text.contains(">>>") && !text.contains("<<<")) {
            return;
        }
        boolean pipelined = PIPELINED.matcher(text).find();
        for (String line : text.split("\n")) {
            Matcher sent = COMMAND.matcher(line);
            Matcher received = REPLY.matcher(line);
            Matcher refused = REFUSED.matcher(line);
            if (sent.matches()) {
                command = Evidence.canonical(sent.group(1).strip().split("[ :]", 2)[0]);
                command = pipelined && "DATA".equals(command) ? "RCPT" : command;
                last = "";
                recipient =
                        "RCPT".equals(command) ? Addresses.first(sent.group(1)).orElse("") : "";
            } else if (received.matches()) {
                last = received.group(1).matches("[45].*") ? received.group(1) : "";
                if (!last.isEmpty()) {
                    exchanges.add(new Exchange(command, last, recipient));
                }
            } else if (refused.matches()) {
                exchanges.removeIf(exchange -> exchange.recipient().equals(refused.group(1)));
                String reply = last.isEmpty() ? line.strip() : last;
                exchanges.add(new Exchange(last.isEmpty() ? "" : command, reply, refused.group(1)));
                last = "";
            }
        }
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Returns the command that got a reply with these words, or empty. */
    String commandOf(String reply) {
        String wanted = reply.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
        return exchanges.stream()
                .filter(exchange -> !wanted.isEmpty()
                        && wanted.contains(
                                exchange.reply().replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT)))
                .map(Exchange::command)
                .findFirst()
                .orElse("");
    }
}
