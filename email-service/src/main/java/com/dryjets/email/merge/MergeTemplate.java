package com.dryjets.email.merge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A compiled template. It is made once and fills many copies, also at the same time; the texts that all copies share are its
 * literals, so that callers can encode them once.
 */
public final class MergeTemplate {

    private final List<Node> nodes;
    private final List<String> literals;
    private final List<String> links;
    private final Set<String> shownLinks;
    private final List<MergeReference> references;

    MergeTemplate(
            List<Node> nodes,
            List<String> literals,
            List<String> links,
            Set<String> shownLinks,
            List<MergeReference> references) {
        this.nodes = List.copyOf(nodes);
        this.literals = List.copyOf(literals);
        this.links = List.copyOf(links);
        this.shownLinks = Set.copyOf(shownLinks);
        this.references = List.copyOf(references);
    }

    /**
     * Compiles a template.
     *
     * @throws InvalidMergeTags if it has mistakes
     */
    public static MergeTemplate compile(String source, MergeFormat format) {
        return compile(source, format, List.of());
    }

    /**
     * Compiles a variant of another template.
     *
     * @param knownLinks the links of the variants before it, whose positions it shares
     * @throws InvalidMergeTags if it has mistakes
     */
    public static MergeTemplate compile(String source, MergeFormat format, List<String> knownLinks) {
        MergeParser parser = new MergeParser(source, format, knownLinks);
        MergeTemplate template = parser.parse();
        if (!parser.errors().isEmpty()) {
            throw new InvalidMergeTags(parser.errors());
        }
        return template;
    }

    /**
     * Returns whether every copy of a template shows a link of ours, such as the one to unsubscribe: as the target of a link,
     * or written out in plain text. False if the template has mistakes.
     */
    public static boolean showsLink(String source, MergeFormat format, String name) {
        if (!source.contains(name)) {
            return false;
        }
        MergeParser parser = new MergeParser(source, format, List.of());
        return parser.parse().shownLinks.contains(name) && parser.errors().isEmpty();
    }

    /** Hands over one copy, part by part; fails with {@link MergeOverflow} if it exceeds a limit. */
    public void render(MergeData data, MergeSink sink) {
        new MergeRun(data, sink).run(nodes);
    }

    /** Returns one copy. */
    public String render(MergeData data) {
        StringBuilder copy = new StringBuilder();
        render(data, new MergeSink() {
            @Override
            public void literal(int index, String text) {
                copy.append(text);
            }

            @Override
            public void value(String text) {
                copy.append(text);
            }
        });
        return copy.toString();
    }

    /** Returns the texts that copies share, by their numbers. */
    public List<String> literals() {
        return literals;
    }

    /** Returns the targets of the links that are tracked, by position, with their merge tags as they are written. */
    public List<String> links() {
        return links;
    }

    /** Returns the names of the contact's fields that the template uses. */
    public Set<String> contactFields() {
        Set<String> fields = new TreeSet<>();
        references.stream()
                .filter(reference -> reference.root().equals(MergeNames.CONTACT))
                .forEach(reference -> fields.addAll(
                        reference.keys().subList(0, Math.min(1, reference.keys().size()))));
        return fields;
    }

    /** Returns the names of the request's data without which a copy would have a gap: each the keys that lead to a value. */
    public Set<List<String>> requiredData() {
        return references.stream()
                .filter(reference -> reference.root().equals(MergeNames.DATA) && reference.required())
                .map(MergeReference::keys)
                .collect(Collectors.toSet());
    }

    /** Returns whether the template has a link that only emails of campaigns have, such as the one to unsubscribe. */
    public boolean hasCampaignLinks() {
        return references.stream().anyMatch(reference -> reference.root().equals(MergeNames.LINKS));
    }

    List<MergeReference> references() {
        return references;
    }
}
