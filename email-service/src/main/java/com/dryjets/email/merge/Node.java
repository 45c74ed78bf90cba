package com.dryjets.email.merge;

import java.util.List;

/** A part of a compiled template. */
sealed interface Node {

    /**
     * Text that every copy has.
     *
     * @param index its number among the template's literals; -1 within a URL, which is written as a whole
     */
    record Literal(String text, int index) implements Node {}

    record Output(Expression expression, Escape escape) implements Node {}

    record Choice(List<Branch> branches, List<Node> otherwise) implements Node {}

    record Branch(Condition condition, List<Node> body) {}

    record Loop(String variable, Operand.Name list, int limit, List<Node> body, List<Node> otherwise) implements Node {}

    /**
     * The value of an attribute.
     *
     * @param position of a link that is tracked; -1 for other URLs
     */
    record Url(List<Node> parts, UrlKind kind, int position) implements Node {}

    enum UrlKind {
        /** A link that is tracked if it leads to a web page. */
        TRACKED,
        DIRECT,
        /** A URL that we have made, which is written as it is. */
        OWN
    }
}
