package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the reason from the evidence by an ordered list of rules, the first of which that matches decides. They stand with
 * their sources in {@code bounce/reasons.tsv}, which explains its columns.
 */
final class ReasonRules {

    private static final String FILE = "/bounce/reasons.tsv";
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Rule> RULES = load();

    private ReasonRules() {}

    /** A row of the file: all its conditions must hold. */
    private record Rule(BounceReason reason, Map<String, Pattern> conditions, Pattern text) {
        boolean matches(Evidence evidence, String words) {
            for (Map.Entry<String, Pattern> condition : conditions.entrySet()) {
                String value = switch (condition.getKey()) {
                    case "status" -> evidence.status();
                    case "reply" -> evidence.reply();
                    case "command" -> evidence.command();
                    case "action" -> evidence.action();
                    case "recipient" -> evidence.recipient();
                    case "host" -> evidence.host() + " " + evidence.text();
                    default -> throw new IllegalStateException("Unknown condition " + condition.getKey());
                };
                boolean whole = !condition.getKey().equals("host");
                Matcher matcher = condition.getValue().matcher(value);
                if (whole ? !matcher.matches() : !matcher.find()) {
                    return false;
                }
            }
            return text.matcher(words).find();
        }
    }

    static BounceReason reason(Evidence evidence) {
        String words = evidence.words();
        for (Rule rule : RULES) {
            if (rule.matches(evidence, words)) {
                return rule.reason();
            }
        }
        return evidence.text().isBlank() ? BounceReason.UNDEFINED : BounceReason.ON_HOLD;
    }

    /** Whether no later email can be delivered either, as far as the reason tells. */
    static boolean hard(BounceReason reason, Evidence evidence) {
        return switch (reason) {
            case USER_UNKNOWN, HOST_UNKNOWN, HAS_MOVED -> "failed".equals(evidence.action()) || !evidence.temporary();
            case NOT_ACCEPT -> !evidence.temporary();
            default -> false;
        };
    }

    private static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            if ("define".equals(cells[0])) {
                names.merge(cells[1], cells[2], (known, more) -> known + "|" + more);
            } else {
                rules.add(rule(cells, names));
            }
        }
        return List.copyOf(rules);
    }

    private static Rule rule(String[] cells, Map<String, String> names) {
        Map<String, Pattern> conditions = new HashMap<>();
        for (String condition : cells[1].split(" ")) {
            if (!"-".equals(condition)) {
                String[] parts = condition.split("=", 2);
                conditions.put(parts[0], Pattern.compile(parts[1], FLAGS));
            }
        }
        String text = "-".equals(cells[2])
                ? ""
                : NAME.matcher(cells[2])
                        .replaceAll(name -> Matcher.quoteReplacement("(?:" + named(names, name.group(1)) + ")"));
        return new Rule(BounceReason.valueOf(cells[0]), conditions, Pattern.compile(text, FLAGS));
    }

    private static String named(Map<String, String> names, String name) {
        String pattern = names.get(name);
        if (pattern == null) {
            throw new IllegalStateException(FILE + " does not define " + name);
        }
        return pattern;
    }

    private static List<String> lines() {
        try (InputStream stream = ReasonRules.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
