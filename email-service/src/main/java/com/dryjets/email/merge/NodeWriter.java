package com.dryjets.email.merge;

import com.dryjets.email.merge.Node.Literal;
import com.dryjets.email.merge.Node.Output;
import com.dryjets.email.merge.Node.Url;
import com.dryjets.email.merge.Node.UrlKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private final List<String> literals = new ArrayList<>();
    private final LinkNumbers links;
    /** The URL that is open, as it is written. */
    private final StringBuilder written = new StringBuilder();

    private boolean link;
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

    void open() {
        blocks.push(new Block());
    }

    List<Node> close() {
        flush();
        return List.copyOf(blocks.pop().nodes);
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
                openUrl();
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
        block().nodes.add(new Output(expression, context.value()));
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

    private void openUrl() {
        Block block = block();
        String before = block.text.toString();
        block.text.setLength(0);
        block.nodes.add(new Literal(before, literals.size()));
        literals.add(before);
        block.url = block.nodes.size();
        written.setLength(0);
        link = context.inLink();
    }

    /** Called when the context has just left the URL, whose last text is still to be added. */
    private void closeUrl() {
        Block block = block();
        if (block.url < 0) {
            // It was opened in another block: the parser reports that.
            return;
        }
        List<Node> parts = block.nodes.subList(block.url, block.nodes.size());
        boolean fixed = parts.isEmpty();
        String target = Parser.unescapeEntities(written.toString(), true);
        @Nullable String page = fixed && link ? WebLinks.of(target).orElse(null) : null;
        if (fixed && page == null) {
            continueText(block);
        } else {
            List<Node> all = new ArrayList<>(parts);
            if (!block.text.isEmpty()) {
                all.add(new Literal(Parser.unescapeEntities(block.text.toString(), true), -1));
                block.text.setLength(0);
            }
            parts.clear();
            block.nodes.add(url(all, page == null ? target : page));
        }
        block.url = -1;
    }

    /** Joins a URL that is the same in all copies with the text before it. */
    private void continueText(Block block) {
        block.nodes.removeLast();
        block.text.insert(0, literals.removeLast());
    }

    private Url url(List<Node> parts, String target) {
        if (parts.size() == 1
                && parts.getFirst() instanceof Output output
                && output.expression().operand() instanceof Operand.Name name
                && name.root().equals(MergeNames.LINKS)) {
            return new Url(parts, UrlKind.OWN, -1);
        }
        if (!link) {
            return new Url(parts, UrlKind.DIRECT, -1);
        }
        return new Url(parts, UrlKind.TRACKED, links.number(target));
    }
}
