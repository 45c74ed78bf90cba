package com.dryjets.email.merge;

import com.dryjets.email.merge.Node.Literal;
import com.dryjets.email.merge.Node.Output;
import com.dryjets.email.merge.Node.Url;
import com.dryjets.email.merge.Node.UrlKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Collects the nodes of a template block by block, and the URLs in it. */
final class NodeWriter {

    /** A block that is open. */
    private static final class Block {
        private final List<Node> nodes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        /** Where the nodes of the URL start that is open; -1 if none was opened in this block. */
        private int url = -1;
        /** Where the URL starts in the text, as long as it has no nodes; otherwise -1. */
        private int urlStart = -1;
        /** Whether a URL ended that was opened in another block. */
        private boolean splitsUrl;
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private final List<String> literals = new ArrayList<>();
    private final LinkNumbers links;
    /** The URL that is open, as it is written. */
    private final StringBuilder written = new StringBuilder();

    /** The links of ours that every copy shows: as the target of a link, or written out in plain text. */
    private final Set<String> shown = new HashSet<>();

    private boolean link;
    private boolean splitsUrl;
    private MergeContext context;

    NodeWriter(MergeFormat format, List<String> knownLinks) {
        context = MergeContext.of(format);
        links = new LinkNumbers(knownLinks);
    }

    MergeContext context() {
        return context;
    }

    void context(MergeContext next) {
        context = next;
    }

    List<String> literals() {
        return literals;
    }

    List<String> links() {
        return links.targets();
    }

    Set<String> shown() {
        return shown;
    }

    /** Returns whether a URL started or ended, but not both, in the block that was just closed. */
    boolean splitsUrl() {
        return splitsUrl;
    }

    void open() {
        blocks.push(new Block());
    }

    List<Node> close() {
        flush();
        Block block = blocks.pop();
        splitsUrl = block.splitsUrl || block.url >= 0;
        return List.copyOf(block.nodes);
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inUrl = context.inUrl();
            context.step(c);
            if (inUrl && !context.inUrl()) {
                closeUrl();
                block().text.append(c);
            } else if (!inUrl && context.inUrl()) {
                block().text.append(c);
                openUrl(block());
            } else {
                block().text.append(c);
                if (inUrl) {
                    written.append(c);
                }
            }
        }
    }

    void output(Expression expression, String source) {
        flush();
        Escape escape = context.value();
        block().nodes.add(new Output(expression, escape));
        if (escape == Escape.TEXT) {
            show(expression);
        }
        tag(source);
    }

    void add(Node node) {
        flush();
        block().nodes.add(node);
    }

    /** Notes a tag, which is part of the URL in which it stands. */
    void tag(String source) {
        if (context.inUrl()) {
            written.append(source);
        }
    }

    private Block block() {
        return blocks.element();
    }

    /** Makes the text so far a node. Within a URL it is what the URL means: without escapes of HTML. */
    private void flush() {
        Block block = block();
        splitOffUrl(block);
        if (block.text.isEmpty()) {
            return;
        }
        String text = block.text.toString();
        block.text.setLength(0);
        if (context.inUrl()) {
            block.nodes.add(new Literal(Parser.unescapeEntities(text, true), -1));
        } else {
            block.nodes.add(new Literal(text, literals.size()));
            literals.add(text);
        }
    }

    private void openUrl(Block block) {
        block.url = block.nodes.size();
        block.urlStart = block.text.length();
        written.setLength(0);
        link = context.inLink();
    }

    /** Makes what stands before the URL that is open a node of its own. */
    private void splitOffUrl(Block block) {
        if (block.urlStart < 0) {
            return;
        }
        String before = block.text.substring(0, block.urlStart);
        block.text.delete(0, block.urlStart);
        block.urlStart = -1;
        if (!before.isEmpty()) {
            block.nodes.add(new Literal(before, literals.size()));
            literals.add(before);
        }
        block.url = block.nodes.size();
    }

    /** Called when the context has just left the URL, whose last text is still to be added. */
    private void closeUrl() {
        Block block = block();
        if (block.url < 0) {
            block.splitsUrl = true;
            return;
        }
        boolean fixed = block.urlStart >= 0;
        String target = Parser.unescapeEntities(written.toString(), true);
        @Nullable String page = fixed && link ? WebLinks.of(target).orElse(null) : null;
        if (!fixed || page != null) {
            splitOffUrl(block);
            addUrl(block, page == null ? target : page);
        }
        block.url = -1;
        block.urlStart = -1;
    }

    private void addUrl(Block block, String target) {
        List<Node> parts = block.nodes.subList(block.url, block.nodes.size());
        List<Node> all = new ArrayList<>(parts);
        if (!block.text.isEmpty()) {
            all.add(new Literal(Parser.unescapeEntities(block.text.toString(), true), -1));
            block.text.setLength(0);
        }
        parts.clear();
        block.nodes.add(url(all, target));
    }

    private void show(Expression expression) {
        if (blocks.size() == 1) {
            ownLink(expression).ifPresent(shown::add);
        }
    }

    /** Returns the name of the link of ours that an expression stands for; empty if it is anything else. */
    private static Optional<String> ownLink(Expression expression) {
        return expression.operand() instanceof Operand.Name name
                        && name.root().equals(MergeNames.LINKS)
                        && name.keys().size() == 1
                        && expression.filters().isEmpty()
                ? Optional.of(name.keys().getFirst())
                : Optional.empty();
    }

    private Url url(List<Node> parts, String target) {
        if (parts.size() == 1
                && parts.getFirst() instanceof Output output
                && ownLink(output.expression()).isPresent()) {
            if (link) {
                show(output.expression());
            }
            return new Url(parts, UrlKind.OWN, -1);
        }
        if (!link) {
            return new Url(parts, UrlKind.DIRECT, -1);
        }
        return new Url(parts, UrlKind.TRACKED, links.number(target));
    }
}
