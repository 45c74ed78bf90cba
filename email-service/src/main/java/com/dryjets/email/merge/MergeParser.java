package com.dryjets.email.merge;

import static java.util.Objects.requireNonNull;

import com.dryjets.email.merge.MergeToken.Output;
import com.dryjets.email.merge.MergeToken.Tag;
import com.dryjets.email.merge.MergeToken.Text;
import com.dryjets.email.merge.MergeToken.Verbatim;
import com.dryjets.email.merge.Node.Branch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a template. The context runs along through text and blocks: all branches of a block must end where it would be
 * without them, so that the place of every value is known before anything is rendered.
 */
final class MergeParser {

    private static final Set<String> MIDDLES = Set.of("elsif", "else");

    private final String source;
    private final MergeFormat format;
    private final SourceLines lines;
    private final List<MergeError> errors = new ArrayList<>();
    private final List<MergeReference> references = new ArrayList<>();
    private final Deque<String> variables = new ArrayDeque<>();
    private final NodeWriter writer;
    private List<MergeToken> tokens = List.of();
    private int next;

    MergeParser(String source, MergeFormat format, List<String> knownLinks) {
        this.source = source;
        this.format = format;
        this.lines = new SourceLines(source);
        this.writer = new NodeWriter(format, knownLinks);
    }

    List<MergeError> errors() {
        return errors;
    }

    MergeTemplate parse() {
        if (source.length() > MergeLimits.SOURCE) {
            error(0, "The text has more than %d characters. Shorten it.".formatted(MergeLimits.SOURCE));
        } else {
            tokens = new MergeLexer(source, format, lines, errors).read();
            writer.open();
            @Nullable Tag end = block(0);
            while (end != null) {
                error(
                        end,
                        "{%% %s %%} belongs to no block. Remove it, or add the start of its block."
                                .formatted(end.name()));
                end = block(0);
            }
        }
        List<Node> nodes = errors.isEmpty() ? end() : List.of();
        return new MergeTemplate(nodes, writer.literals(), writer.links(), writer.shown(), references);
    }

    private List<Node> end() {
        List<Node> nodes = writer.close();
        if (writer.splitsUrl()) {
            error(source.length(), "The quotes of an attribute are never closed. Close them.");
        }
        return nodes;
    }

    /** Reads until a tag that ends this block or its branch, and returns it; null at the end of the template. */
    private @Nullable Tag block(int level) {
        while (next < tokens.size()) {
            switch (tokens.get(next++)) {
                case Text text -> writer.text(text.text());
                case Output output -> output(output, level);
                case Verbatim verbatim -> verbatim(verbatim);
                case Tag tag -> {
                    if (MIDDLES.contains(tag.name()) || tag.name().startsWith("end")) {
                        return tag;
                    }
                    start(tag, level);
                }
            }
        }
        return null;
    }

    private void output(Output output, int level) {
        @Nullable String problem = writer.context().valueProblem();
        if (problem != null) {
            error(output.offset(), problem);
            return;
        }
        int known = references.size();
        @Nullable Expression expression = parsed(output.content(), output.offset(), ExpressionParser::expression);
        if (expression != null) {
            if (isChangedLink(expression)) {
                error(output.offset(), "A link takes no filters. Remove them.");
            }
            if (level == 0 && !expression.hasDefault()) {
                references.subList(known, references.size()).replaceAll(MergeReference::asRequired);
            }
            writer.output(expression, output.source());
        }
    }

    private static boolean isChangedLink(Expression expression) {
        return expression.operand() instanceof Operand.Name name
                && name.root().equals(MergeNames.LINKS)
                && !expression.filters().isEmpty();
    }

    /** What is left out or written as it is must be complete: its parts mean nothing else without it, or next to it. */
    private void verbatim(Verbatim verbatim) {
        MergeContext context = verbatim.comment() ? writer.context().copy() : writer.context();
        boolean complete = context.inText();
        if (verbatim.comment()) {
            verbatim.text().chars().forEach(c -> context.step((char) c));
        } else {
            writer.text(verbatim.text());
        }
        if (!complete || !context.inText()) {
            error(
                    verbatim.offset(),
                    "comment and raw must stand in text, and have complete HTML tags. Move the start or the end.");
        }
    }

    private void start(Tag tag, int level) {
        @Nullable String problem = writer.context().blockProblem();
        if (problem != null) {
            error(tag, problem);
        }
        if (level >= MergeLimits.DEPTH) {
            error(tag, "Blocks are nested more than %d deep. Simplify them.".formatted(MergeLimits.DEPTH));
            next = tokens.size();
            return;
        }
        switch (tag.name()) {
            case "if" -> choice(tag, level);
            case "for" -> loop(tag, level);
            default ->
                error(tag, "There is no tag “%s”. Use if, elsif, else, for, comment or raw.".formatted(tag.name()));
        }
    }

    private void choice(Tag start, int level) {
        MergeContext before = writer.context().copy();
        writer.tag(start.source());
        List<Branch> branches = new ArrayList<>();
        List<Node> otherwise = List.of();
        @Nullable MergeContext joined = null;
        Tag branch = start;
        while (true) {
            boolean last = branch.name().equals("else");
            if (last && !branch.arguments().isEmpty()) {
                error(branch, "Write {% elsif … %} for another condition.");
            }
            @Nullable
            Condition condition = last
                    ? new Condition(false, List.of())
                    : parsed(branch.arguments(), branch.offset(), ExpressionParser::condition);
            writer.open();
            @Nullable Tag end = block(level + 1);
            List<Node> body = closed(start);
            if (last) {
                otherwise = body;
            } else if (condition != null) {
                branches.add(new Branch(condition, body));
            }
            joined = joined(joined, start);
            boolean ends = end == null || !MIDDLES.contains(end.name());
            if (ends || last) {
                if (!last) {
                    // Without {% else %}, nothing may stand there.
                    writer.context(before.copy());
                    joined = joined(joined, start);
                }
                requireEnd(start, end, "endif");
                break;
            }
            writer.context(before.copy());
            writer.tag(end.source());
            branch = end;
        }
        writer.context(requireNonNull(joined));
        writer.add(new Node.Choice(branches, otherwise));
    }

    private void loop(Tag start, int level) {
        MergeContext before = writer.context().copy();
        writer.tag(start.source());
        ExpressionParser.@Nullable Each each = parsed(start.arguments(), start.offset(), ExpressionParser::each);
        String variable = each == null ? "" : each.variable();
        if (MergeNames.isRoot(variable) || variable.equals(MergeNames.FORLOOP)) {
            error(start, "“%s” is reserved. Choose another name for the items.".formatted(variable));
        }
        variables.push(variable);
        writer.open();
        @Nullable Tag end = block(level + 1);
        List<Node> body = closed(start);
        variables.pop();
        MergeContext joined = joined(before, start);
        List<Node> otherwise = List.of();
        if (end != null && end.name().equals("else")) {
            writer.context(before.copy());
            writer.tag(end.source());
            writer.open();
            end = block(level + 1);
            otherwise = closed(start);
            joined = joined(joined, start);
        }
        requireEnd(start, end, "endfor");
        writer.context(joined);
        if (each != null) {
            writer.add(new Node.Loop(variable, each.list(), each.limit(), body, otherwise));
        }
    }

    private List<Node> closed(Tag start) {
        List<Node> body = writer.close();
        if (writer.splitsUrl()) {
            error(
                    start,
                    "An address starts or ends in this block, but not both. Put the whole attribute into the block, or only a part of its value.");
        }
        return body;
    }

    /** Returns the context after branches, of which the last one has just ended. */
    private MergeContext joined(@Nullable MergeContext others, Tag start) {
        MergeContext last = writer.context();
        if (others != null && !last.join(others)) {
            error(
                    start,
                    "This block opens or closes an HTML tag or quote in only one of its branches. Keep tags and quotes complete in each.");
        }
        return last;
    }

    private void requireEnd(Tag start, @Nullable Tag end, String name) {
        if (end == null || !end.name().equals(name)) {
            error(start, "“%s” is never closed. Add {%% %s %%}.".formatted(start.name(), name));
            next -= end == null ? 0 : 1;
        } else {
            writer.tag(end.source());
        }
    }

    private <T> @Nullable T parsed(String text, int offset, Function<ExpressionParser, T> rule) {
        try {
            return rule.apply(new ExpressionParser(text, name -> refer(name, offset)));
        } catch (InvalidExpression e) {
            error(offset, e.getMessage());
            return null;
        }
    }

    private void refer(Operand.Name name, int offset) {
        if (MergeNames.isRoot(name.root())) {
            MergeError place = lines.error(offset, "");
            references.add(new MergeReference(name.root(), name.keys(), false, place.line(), place.column()));
            if (name.keys().isEmpty()) {
                throw new InvalidExpression("Say which value is meant, for example %s.%s."
                        .formatted(name.root(), name.root().equals(MergeNames.LINKS) ? "unsubscribe" : "firstName"));
            }
        } else if (!variables.contains(name.root())
                && !(name.root().equals(MergeNames.FORLOOP) && !variables.isEmpty())) {
            throw new InvalidExpression(
                    "The name “%s” is unknown. Fields of contacts are written contact.%1$s.".formatted(name.root()));
        }
    }

    private void error(Tag tag, String message) {
        error(tag.offset(), message);
    }

    private void error(int offset, String message) {
        errors.add(lines.error(offset, message));
    }
}
