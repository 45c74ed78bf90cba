package com.dryjets.email.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.merge.Condition.Comparison;
import com.dryjets.email.merge.Node.Choice;
import com.dryjets.email.merge.Node.Literal;
import com.dryjets.email.merge.Node.Loop;
import com.dryjets.email.merge.Node.Output;
import com.dryjets.email.merge.Node.Url;
import com.dryjets.email.merge.Node.UrlKind;
import com.dryjets.email.merge.Operand.Constant;
import com.dryjets.email.merge.Operand.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one copy. */
final class MergeRun {

    /** Where a URL leads that must not be followed. */
    private static final String NOWHERE = "#";
    /** A longer URL stays as it is: the one that tracks it would be too long for servers. */
    private static final int LONGEST_TRACKED = 2_000;

    private final MergeData data;
    private final MergeSink sink;
    private final Map<String, Object> variables = new HashMap<>();
    private @Nullable StringBuilder url;
    private int steps;
    private int length;

    MergeRun(MergeData data, MergeSink sink) {
        this.data = data;
        this.sink = sink;
    }

    void run(List<Node> nodes) {
        for (Node node : nodes) {
            step();
            switch (node) {
                case Literal literal -> literal(literal);
                case Output output -> write(output.escape().apply(MergeValues.text(value(output.expression()))));
                case Choice choice -> choose(choice);
                case Loop loop -> loop(loop);
                case Url link -> url(link);
            }
        }
    }

    private void literal(Literal literal) {
        count(literal.text());
        if (url != null) {
            url.append(literal.text());
        } else {
            sink.literal(literal.index(), literal.text());
        }
    }

    private void write(String text) {
        count(text);
        if (url != null) {
            url.append(text);
        } else if (!text.isEmpty()) {
            sink.value(text);
        }
    }

    private void count(String text) {
        length += text.length();
        if (length > MergeLimits.OUTPUT) {
            throw new MergeOverflow("A copy has more than %d characters.".formatted(MergeLimits.OUTPUT));
        }
    }

    private void choose(Choice choice) {
        for (Node.Branch branch : choice.branches()) {
            if (isTrue(branch.condition())) {
                run(branch.body());
                return;
            }
        }
        run(choice.otherwise());
    }

    private boolean isTrue(Condition condition) {
        return condition.any()
                ? condition.comparisons().stream().anyMatch(this::isTrue)
                : condition.comparisons().stream().allMatch(this::isTrue);
    }

    private void step() {
        if (++steps > MergeLimits.STEPS) {
            throw new MergeOverflow("A copy takes more than %d steps.".formatted(MergeLimits.STEPS));
        }
    }

    private boolean isTrue(Comparison comparison) {
        step();
        @Nullable Object left = value(comparison.left());
        return comparison.operator() == null
                ? MergeValues.isPresent(left)
                : MergeValues.compare(
                        left, comparison.operator(), comparison.right() == null ? null : value(comparison.right()));
    }

    private void loop(Loop loop) {
        List<?> items = value(loop.list()) instanceof Collection<?> all ? new ArrayList<>(all) : List.of();
        int count = Math.min(items.size(), loop.limit());
        if (count == 0) {
            run(loop.otherwise());
            return;
        }
        @Nullable Object outer = variables.get(loop.variable());
        @Nullable Object outerLoop = variables.get(MergeNames.FORLOOP);
        for (int i = 0; i < count; i++) {
            variables.put(loop.variable(), items.get(i));
            variables.put(MergeNames.FORLOOP, Map.of("index", i + 1, "first", i == 0, "last", i == count - 1));
            run(loop.body());
        }
        restore(loop.variable(), outer);
        restore(MergeNames.FORLOOP, outerLoop);
    }

    private void restore(String name, @Nullable Object value) {
        if (value == null) {
            variables.remove(name);
        } else {
            variables.put(name, value);
        }
    }

    private void url(Url part) {
        StringBuilder target = new StringBuilder();
        url = target;
        run(part.parts());
        url = null;
        write(Escape.html(resolved(part, target.toString())));
    }

    private String resolved(Url part, String target) {
        if (part.kind() == UrlKind.OWN) {
            return target;
        }
        if (part.kind() == UrlKind.TRACKED) {
            @Nullable String page = WebLinks.of(target).orElse(null);
            if (page != null && page.getBytes(UTF_8).length <= LONGEST_TRACKED) {
                return data.links().tracked(part.position(), page);
            }
        }
        String scheme = target.substring(0, Math.max(0, target.indexOf(':'))).toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || scheme.equals("http") || scheme.equals("mailto");
        return safe ? target : NOWHERE;
    }

    private @Nullable Object value(Expression expression) {
        @Nullable Object value = value(expression.operand());
        for (Expression.Step step : expression.filters()) {
            value = step.filter().apply(value, step.argument() == null ? null : value(step.argument()), data);
        }
        return value;
    }

    private @Nullable Object value(Operand operand) {
        return switch (operand) {
            case Constant constant -> constant.value();
            case Name name -> value(name);
        };
    }

    private @Nullable Object value(Name name) {
        if (name.root().equals(MergeNames.LINKS)) {
            return name.keys().size() == 1 ? data.links().named(name.keys().getFirst()) : null;
        }
        @Nullable
        Object value = switch (name.root()) {
            case MergeNames.CONTACT -> data.contact();
            case MergeNames.DATA -> data.data();
            default -> variables.get(name.root());
        };
        for (String key : name.keys()) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }
}
