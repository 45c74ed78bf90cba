package com.dryjets.local.sandbox.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The argument of MAIL or RCPT, as strict as RFC 5321 (4.1.2) and the extensions that are offered: 8BITMIME (RFC 6152), SIZE
 * (RFC 1870) and SMTPUTF8 (RFC 6531).
 *
 * @param address without its angle brackets; empty for the empty path
 * @param refusal the reply to a faulty command
 */
record MailPath(String address, Map<String, String> parameters, Optional<String> refusal) {

    private static final String FROM = "FROM";
    private static final Pattern COMMAND =
            Pattern.compile("(?:MAIL|RCPT) (FROM|TO):<([^<>]*)>((?: [^ ]+)*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*)(?:=([!-<>-~]+))?");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[^\\s\"(),:;<>@\\[\\\\\\]]{1,64}|\"(?:[^\"\\\\]|\\\\.){0,62}\")@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?|\\[[0-9A-Za-z.:]+])");

    private static MailPath refused(String reply) {
        return new MailPath("", Map.of(), Optional.of(reply));
    }

    /** Reads {@code MAIL FROM:<…>}. */
    static MailPath ofMail(String line, long largest) {
        MailPath path = read(line, FROM);
        if (path.refusal().isPresent()) {
            return path;
        }
        for (Map.Entry<String, String> parameter : path.parameters().entrySet()) {
            Optional<String> fault = fault(parameter.getKey(), parameter.getValue(), largest);
            if (fault.isPresent()) {
                return refused(fault.get());
            }
        }
        return path.isAscii() || path.isInternational() ? path : refused("553 5.6.7 SMTPUTF8 required");
    }

    /** Reads {@code RCPT TO:<…>}. */
    static MailPath ofRecipient(String line, boolean international) {
        MailPath path = read(line, "TO");
        if (path.refusal().isPresent()) {
            return path;
        }
        if (path.address().isEmpty()) {
            return refused("501 5.1.3 recipient missing");
        }
        if (!path.parameters().isEmpty()) {
            return refused("555 5.5.4 unknown parameter");
        }
        return path.isAscii() || international ? path : refused("553 5.6.7 SMTPUTF8 required");
    }

    private static MailPath read(String line, String keyword) {
        Matcher command = COMMAND.matcher(line);
        if (!command.matches() || !command.group(1).equalsIgnoreCase(keyword)) {
            return refused("501 5.5.4 syntax: " + (keyword.equals(FROM) ? "MAIL FROM:<address>" : "RCPT TO:<address>"));
        }
        String address = command.group(2);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            return refused("501 5.1.3 invalid address");
        }
        Map<String, String> parameters = new TreeMap<>();
        List<String> words = new ArrayList<>(List.of(command.group(3).split(" ")));
        words.removeIf(String::isEmpty);
        for (String word : words) {
            Matcher parameter = PARAMETER.matcher(word);
            if (!parameter.matches()) {
                return refused("501 5.5.4 invalid parameter");
            }
            String value = parameter.group(2) == null ? "" : parameter.group(2);
            if (parameters.put(parameter.group(1).toUpperCase(Locale.ROOT), value) != null) {
                return refused("501 5.5.4 duplicate parameter");
            }
        }
        return new MailPath(address, parameters, Optional.empty());
    }

    private static Optional<String> fault(String name, String value, long largest) {
        return switch (name) {
            case "BODY" ->
                value.equalsIgnoreCase("7BIT") || value.equalsIgnoreCase("8BITMIME")
                        ? Optional.empty()
                        : Optional.of("501 5.5.4 BODY must be 7BIT or 8BITMIME");
            case "SMTPUTF8" -> value.isEmpty() ? Optional.empty() : Optional.of("501 5.5.4 SMTPUTF8 has no value");
            case "SIZE" -> {
                if (!value.matches("\\d{1,18}")) {
                    yield Optional.of("501 5.5.4 SIZE must be a number");
                }
                yield Long.parseLong(value) > largest ? Optional.of("552 5.3.4 message too large") : Optional.empty();
            }
            default -> Optional.of("555 5.5.4 unknown parameter");
        };
    }

    private boolean isAscii() {
        return address.chars().allMatch(character -> character < 0x80);
    }

    /** Whether addresses and headers of the message may have characters beyond ASCII. */
    boolean isInternational() {
        return parameters.containsKey("SMTPUTF8");
    }
}
