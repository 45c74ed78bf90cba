package com.dryjets.email.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds words and forms that spam filters look for. The list, with the rule behind each entry, is a file. */
final class SpamSigns {

    private static final List<Sign> SIGNS = read();
    private static final int FEWEST_CAPITALS = 10;

    private SpamSigns() {}

    /** What a filter looks for; in the subject only, or everywhere. */
    private record Sign(boolean subjectOnly, Pattern pattern, String message, String rule) {

        static Sign of(String line) {
            String[] parts = line.split("\t");
            return new Sign(
                    parts[0].equals("SUBJECT"),
                    Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    parts[2],
                    parts[3]);
        }
    }

    static List<Finding> inSubject(@Nullable String subject) {
        String title = subject == null ? "" : subject;
        List<Finding> findings = new ArrayList<>(in(title, SIGNS.stream(), words -> ContentFindings.SUBJECT));
        if (isShouted(title)) {
            findings.add(finding(ContentFindings.SUBJECT, title, "The subject is in capitals only.", "SUBJ_ALL_CAPS"));
        }
        return findings;
    }

    static List<Finding> inBody(Body body) {
        return in(body.content().text(), SIGNS.stream().filter(sign -> !sign.subjectOnly()), body::where);
    }

    private static List<Finding> in(String text, Stream<Sign> signs, UnaryOperator<String> where) {
        List<Finding> findings = new ArrayList<>();
        signs.forEach(sign -> {
            Matcher found = sign.pattern().matcher(text);
            if (found.find()) {
                String words = found.group().strip();
                findings.add(finding(where.apply(words), words, sign.message(), sign.rule()));
            }
        });
        return findings;
    }

    private static Finding finding(String where, String words, String message, String rule) {
        return new Finding(
                FindingCode.SPAM_SIGN,
                Severity.WARNING,
                where,
                Elements.start(words),
                message + " Spam filters count this (SpamAssassin " + rule + ").",
                "Say it in other words.");
    }

    private static boolean isShouted(String subject) {
        long letters = subject.chars().filter(Character::isLetter).count();
        return letters >= FEWEST_CAPITALS
                && subject.chars().noneMatch(Character::isLowerCase)
                && subject.chars().anyMatch(Character::isUpperCase)
                && subject.strip().contains(" ");
    }

    private static List<Sign> read() {
        try (InputStream in = SpamSigns.class.getResourceAsStream("/validation/spam-signs.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sign::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of spam signs cannot be read", e);
        }
    }
}
