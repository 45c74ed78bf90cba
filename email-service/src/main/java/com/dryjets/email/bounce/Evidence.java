package com.dryjets.email.bounce;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a report says about the failure at one recipient.
 *
 * @param text the words of the server on one line
 * @param status an enhanced status code, or empty
 * @param reply the SMTP reply code, or empty
 * @param command the SMTP command that was answered: CONN, EHLO, MAIL, RCPT or DATA; empty if the report does not tell
 * @param action of RFC 3464 in lower case, or empty
 * @param host the server that answered, or empty
 * @param recipient the address, or empty
 */
record Evidence(
        String text, String status, String reply, String command, String action, String host, String recipient) {

    /** A reply has at most 512 octets a line (RFC 5321, 4.5.3.1); the limit bounds what matching can cost. */
    private static final int LONGEST_TEXT = 4000;

    /** RFC 3463. The look-arounds keep IP and version numbers out. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");

    /** RFC 5321, 4.2: a reply code, in front of text. */
    private static final Pattern REPLY = Pattern.compile(
            "(?:^|[\\s:;'\"<(#\\[=,.]|said:|smtp;|TO:|\\s-\\s)([245][0-5]\\d)(?=[\\s\\-:#'<(=,.]|$)(?!\\.\\d+\\.\\d+\\.)(?! (?:days?|hours?|seconds?|times|bytes|attempts|minutes?|more)\\b)");

    private static final Pattern COMMAND = Pattern.compile(
            "(?i)(?:in reply to (?:end of )?|after (?:pipelined )?(?:sending )?(?:end of )?|did not like our |for |\\[|during |answer to |response to |rejected .{0,20}at )"
                    + "(rcpt[ _]to|mail[ _]from|rcpt|mail|data|text|dot|ehlo|helo|starttls|connect(?:ion)?|initial connection|greeting)"
                    + "(?: command| phase)?\\b");

    /** X3 and others: {@code SMTP:RCPT host 192.0.2.8: 553}. */
    private static final Pattern PHASE = Pattern.compile("(?i)\\bSMTP:(rcpt|mail|data|ehlo|helo|connect)\\b");

    private static final Pattern CONNECTION = Pattern.compile(
            "(?i)refused to talk to me|but greeting failed|server greeting|during (?:user open|greeting wait)|initial greeting|(?:not|no longer) accepting connections");
    private static final Pattern SENDER = Pattern.compile("(?i)but sender was rejected|mail from:? ?(?:was )?rejected");
    private static final Pattern RECIPIENT = Pattern.compile(
            "(?i)but recipient was rejected|does not like recipient|failed on rcpt to|recipient was rejected by|RCPT TO:? ?<?[^\\s<>]+@");
    private static final Pattern CONTENT = Pattern.compile(
            "(?i)failed after I sent the message|after end of data|end of data|after data|message content|DATA:? ?(?:<<<|\\d{3})");

    /** Cisco's gateways (IronPort) and Amazon SES: {@code 5.1.0 - Unknown address error 550-'reply' (delivery attempts: 0)}. */
    private static final Pattern QUOTED =
            Pattern.compile("^[245]\\.\\d\\.\\d - .{0,60}?(?:([245]\\d\\d)[- ]?)?'(.+)'.{0,60}$");

    private static final Pattern REPEATED = Pattern.compile("([245]\\d\\d)[- ]([245]\\.\\d{1,3}\\.\\d{1,3}) ");

    static Evidence of(String text, String status, String action, String host, String command) {
        String all = text.replaceAll("\\s+", " ").strip();
        String line = unwrapped(all.length() <= LONGEST_TEXT ? all : all.substring(0, LONGEST_TEXT));
        String withoutAddresses = line.replaceAll("<[^<>\\s]+@[^<>\\s]+>", "<>");
        return new Evidence(
                line,
                specific(status, find(STATUS, withoutAddresses)),
                find(REPLY, withoutAddresses),
                command.isEmpty() ? commandIn(line) : command,
                action,
                host,
                "");
    }

    Evidence to(@Nullable String address) {
        return new Evidence(text, status, reply, command, action, host, address == null ? "" : address);
    }

    /** Takes off what gateways put around the reply of the server, and the codes that each line of a long reply repeats. */
    private static String unwrapped(String line) {
        Matcher quoted = QUOTED.matcher(line);
        String reply = quoted.matches() ? quoted.group(1) + " " + quoted.group(2) : line;
        Matcher first = REPEATED.matcher(reply);
        if (!first.find()) {
            return reply;
        }
        String codes = first.group(1) + "[- ]" + Pattern.quote(first.group(2)) + " ?";
        return reply.substring(0, first.end()) + reply.substring(first.end()).replaceAll(codes, "");
    }

    /** Codes such as 5.0.0 say nothing; then the text may say more. What the server itself said is closer to the fact. */
    private static String specific(String status, String inText) {
        if (inText.isEmpty() || status.isEmpty()) {
            return status.isEmpty() ? inText : status;
        }
        boolean vague = status.matches("[245]\\.0\\.0");
        boolean better = !inText.matches("[245]\\.0\\.0");
        return better && (vague || status.charAt(0) == inText.charAt(0)) ? inText : status;
    }

    static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String commandIn(String text) {
        if (CONNECTION.matcher(text).find()) {
            return "CONN";
        }
        if (SENDER.matcher(text).find()) {
            return "MAIL";
        }
        String phase = find(PHASE, text);
        if (!phase.isEmpty()) {
            return canonical(phase);
        }
        Matcher matcher = COMMAND.matcher(text);
        if (matcher.find()) {
            return canonical(matcher.group(1));
        }
        if (RECIPIENT.matcher(text).find()) {
            return "RCPT";
        }
        return CONTENT.matcher(text).find() ? "DATA" : "";
    }

    /** Returns the name of a command's phase. */
    static String canonical(String command) {
        String upper = command.toUpperCase(Locale.ROOT);
        if (upper.startsWith("RCPT")) {
            return "RCPT";
        }
        if (upper.startsWith("MAIL")) {
            return "MAIL";
        }
        if (upper.equals("DATA") || upper.equals("TEXT") || upper.equals("DOT") || upper.equals(".")) {
            return "DATA";
        }
        return upper.equals("EHLO") || upper.equals("HELO")
                ? "EHLO"
                : upper.startsWith("STARTTLS") ? "STARTTLS" : "CONN";
    }

    /** Returns the text without addresses, whose parts might read like a reason. */
    String words() {
        return text.replaceAll("[^\\s<>\\[(:;,\"]+@", "@");
    }

    /** Whether the failure is for now only. */
    boolean temporary() {
        if ("delayed".equals(action) || status.startsWith("4")) {
            return true;
        }
        return status.isEmpty() && reply.startsWith("4");
    }

    @Nullable
    Integer replyCode() {
        return reply.isEmpty() ? null : Integer.valueOf(reply);
    }
}
