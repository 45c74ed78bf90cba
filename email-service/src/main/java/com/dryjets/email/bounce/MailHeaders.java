package com.dryjets.email.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * Header fields by name in lower case, unfolded and decoded (RFC 2047); the values of a repeated field keep their order.
 */
record MailHeaders(Map<String, List<String>> fields) {

    private static final Pattern FIELD = Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,60})\\s*:(.*)$");
    /** More than any report needs; the limits bound what a hostile email can cost. */
    private static final int LONGEST_VALUE = 10_000;

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_HEADERS = 64 * 1024;

    /** Says that the original email, or its headers, follow. No part of it may go back over a line more than once. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?im)^.{0,12}?(?:below this line is a copy|this is a copy of the message|the header of the original"
                    + "|original message (?:follows|header|is included|below)|-{2,}+[^\\n]{0,100}?original message|unsent message"
                    + "|returned message|message headers follow|headers? of the (?:original )?message"
                    + "|undelivered message follows|copy of (?:your|the original) message|message header follows"
                    + "|original e?-?mail|message headers?:?\\s*$|your original message).*$");

    static final class Builder {
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        void add(String name, String body) {
            List<String> values =
                    fields.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), unused -> new ArrayList<>());
            if (values.size() < MOST_VALUES) {
                values.add(decode(body.length() <= LONGEST_VALUE ? body : body.substring(0, LONGEST_VALUE)));
            }
        }

        MailHeaders build() {
            return new MailHeaders(fields);
        }
    }

    /** Reads fields up to the first blank line. A report may leave out the blank line or start with one. */
    static MailHeaders parse(String text) {
        Builder builder = new Builder();
        String name = null;
        StringBuilder body = new StringBuilder();
        for (String line : text.strip().split("\n", 400)) {
            Matcher field = FIELD.matcher(line);
            if (name != null && !line.isEmpty() && Character.isWhitespace(line.charAt(0)) && !line.isBlank()) {
                body.append(' ').append(line.strip());
            } else if (field.matches()) {
                if (name != null) {
                    builder.add(name, body.toString());
                }
                name = field.group(1);
                body = new StringBuilder(field.group(2).strip());
            } else if (line.isBlank()) {
                break;
            }
        }
        if (name != null) {
            builder.add(name, body.toString());
        }
        return builder.build();
    }

    /** Reads the headers that stand in a text behind a line that announces them. */
    static Optional<MailHeaders> quoted(String text) {
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            int end = Math.min(text.length(), separator.end() + LONGEST_HEADERS);
            MailHeaders headers = parse(text.substring(separator.end(), end));
            if (!headers.fields.isEmpty()) {
                return Optional.of(headers);
            }
        }
        return Optional.empty();
    }

    /** Cuts off a copy of the original email. */
    static String beforeOriginal(String text) {
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            if (!text.substring(0, separator.start()).isBlank()) {
                return text.substring(0, separator.start());
            }
        }
        return text;
    }

    /** Returns the first value of a field, or an empty text. */
    String get(String name) {
        List<String> values = fields.get(name);
        return values == null ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private static String decode(String body) {
        String unfolded =
                body.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
        try {
            return unfolded.contains("=?") ? DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT) : unfolded;
        } catch (RuntimeException e) {
            return unfolded;
        }
    }
}
