package com.dryjets.email.merge;

import com.dryjets.email.merge.Condition.Comparison;
import com.dryjets.email.merge.Condition.Operator;
import com.dryjets.email.merge.Expression.Step;
import com.dryjets.email.merge.Operand.Constant;
import com.dryjets.email.merge.Operand.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses what stands in a tag. */
final class ExpressionParser {

    private static final Pattern WORDS = Pattern.compile(
            "\\s*(?:(\"[^\"]*\"|'[^']*')|(-?\\d+(?:\\.\\d+)?)|([\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)|(==|!=|<=|>=|[<>|:.,\\[\\]]))");

    private static final int LONGEST_NUMBER = 20;

    private final List<String> words = new ArrayList<>();
    private final Consumer<Name> names;
    private int next;
    private int parts;

    /**
     * Prepares to parse.
     *
     * @param names is told of every name that the expression uses
     */
    ExpressionParser(String text, Consumer<Name> names) {
        this.names = names;
        Matcher word = WORDS.matcher(text);
        int end = 0;
        while (word.find() && word.start() == end) {
            words.add(word.group().strip());
            end = word.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new InvalidExpression(
                    "“%s” is not understood here.".formatted(text.substring(end).strip()));
        }
    }

    /** Parses {@code operand | filter | filter: argument}. */
    Expression expression() {
        Operand operand = operand();
        List<Step> filters = new ArrayList<>();
        while (accept("|")) {
            filters.add(filter());
        }
        requireEnd();
        return new Expression(operand, filters);
    }

    private Step filter() {
        countPart();
        String name = word("Write the name of a filter after “|”: " + MergeFilter.names() + ".");
        MergeFilter filter = MergeFilter.of(name);
        if (filter == null) {
            throw new InvalidExpression("There is no filter “%s”. Use one of %s.".formatted(name, MergeFilter.names()));
        }
        @Nullable Operand argument = accept(":") ? operand() : null;
        filter.check(argument);
        return new Step(filter, argument);
    }

    /** Parses comparisons that are joined by {@code and} or by {@code or}. */
    Condition condition() {
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(comparison());
        boolean any = "or".equals(peek());
        while (accept(any ? "or" : "and")) {
            comparisons.add(comparison());
        }
        if ("and".equals(peek()) || "or".equals(peek())) {
            throw new InvalidExpression("A condition cannot mix “and” with “or”. Put one {% if %} into another.");
        }
        requireEnd();
        return new Condition(any, comparisons);
    }

    private Comparison comparison() {
        Operand left = operand();
        @Nullable String sign = peek();
        @Nullable Operator operator = sign == null ? null : Operator.of(sign);
        if (operator == null) {
            return new Comparison(left, null, null);
        }
        next++;
        return new Comparison(left, operator, operand());
    }

    /** What {@code {% for item in contact.interests limit: 3 %}} says. */
    record Each(String variable, Name list, int limit) {}

    /** Parses {@code item in name limit: 3}. */
    Each each() {
        String advice = "Write it like this: {% for item in contact.interests limit: 3 %}.";
        String variable = word(advice);
        if (!accept("in") || !(operand() instanceof Name list)) {
            throw new InvalidExpression(advice);
        }
        int limit = accept("limit") ? limit() : MergeLimits.LOOP_ITEMS;
        requireEnd();
        return new Each(variable, list, limit);
    }

    private int limit() {
        @Nullable String number = accept(":") ? peek() : null;
        next++;
        if (number == null || !number.matches("[1-9]\\d{0,2}") || Integer.parseInt(number) > MergeLimits.LOOP_ITEMS) {
            throw new InvalidExpression("limit must be a number from 1 to %d.".formatted(MergeLimits.LOOP_ITEMS));
        }
        return Integer.parseInt(number);
    }

    private void countPart() {
        if (++parts > MergeLimits.TAG_PARTS) {
            throw new InvalidExpression(
                    "A tag may have at most %d values and filters. Simplify it.".formatted(MergeLimits.TAG_PARTS));
        }
    }

    private Operand operand() {
        countPart();
        @Nullable String word = peek();
        if (word == null) {
            throw new InvalidExpression("A name or a value is missing, for example contact.firstName.");
        }
        next++;
        char first = word.charAt(0);
        if (first == '"' || first == '\'') {
            return new Constant(word.substring(1, word.length() - 1));
        }
        if (Character.isDigit(first) || first == '-') {
            return number(word);
        }
        if (!isWord(word)) {
            throw new InvalidExpression("A name or a value is missing before “%s”.".formatted(word));
        }
        return switch (word) {
            case "true" -> new Constant(true);
            case "false" -> new Constant(false);
            case "nil", "null" -> new Constant(null);
            default -> name(word);
        };
    }

    private static Constant number(String word) {
        if (word.length() > LONGEST_NUMBER) {
            throw new InvalidExpression("The number %s is too long.".formatted(word));
        }
        return new Constant(new BigDecimal(word));
    }

    private Name name(String root) {
        List<String> keys = new ArrayList<>();
        while (true) {
            if (accept(".")) {
                keys.add(word("A name is missing after the dot."));
            } else if (accept("[")) {
                keys.add(quotedKey());
            } else {
                Name name = new Name(root, List.copyOf(keys));
                names.accept(name);
                return name;
            }
        }
    }

    private String quotedKey() {
        @Nullable String key = peek();
        next++;
        if (key == null || !(key.startsWith("\"") || key.startsWith("'")) || !accept("]")) {
            throw new InvalidExpression("Write a name with spaces like this: contact[\"shoe size\"].");
        }
        return key.substring(1, key.length() - 1);
    }

    private String word(String otherwise) {
        @Nullable String word = peek();
        if (word == null || !isWord(word)) {
            throw new InvalidExpression(otherwise);
        }
        next++;
        return word;
    }

    private static boolean isWord(String word) {
        return Character.isLetter(word.charAt(0)) || word.charAt(0) == '_';
    }

    private @Nullable String peek() {
        return next < words.size() ? words.get(next) : null;
    }

    private boolean accept(String word) {
        boolean found = word.equals(peek());
        next += found ? 1 : 0;
        return found;
    }

    private void requireEnd() {
        if (next < words.size()) {
            throw new InvalidExpression(
                    "“%s” is not expected here.".formatted(String.join(" ", words.subList(next, words.size()))));
        }
    }
}
