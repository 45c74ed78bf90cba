package com.dryjets.email.validation;

import com.dryjets.email.design.BlockPlaces;
import com.dryjets.email.design.Design;
import com.dryjets.email.rendering.EmailBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * The body of an email as the checks read it.
 *
 * @param places where its blocks stand in the HTML
 */
record Body(EmailBody content, BlockPlaces places, Element root) {

    /** The member of an email that has the HTML. */
    static final String POINTER = "/htmlContent";

    static Body of(Design design) {
        Parser parser = Parser.htmlParser().setTrackPosition(!design.places().isEmpty());
        Element root = Jsoup.parse(design.body().html(), "", parser).body();
        return new Body(design.body(), design.places(), root);
    }

    /** Returns the pointer to the block that an element or text belongs to, or to the HTML if it is of no block. */
    String where(Node node) {
        return places.at(node.sourceRange().startPos()).orElse(POINTER);
    }

    /**
     * Returns the pointer to the first block that has these words, or an image or link with them, or to the HTML if none
     * does.
     */
    String where(String words) {
        if (places.isEmpty()) {
            return POINTER;
        }
        return root.stream()
                .filter(element ->
                        has(element, words) && element.children().stream().noneMatch(child -> has(child, words)))
                .findFirst()
                .map(this::where)
                .orElse(POINTER);
    }

    /** Texts are compared as people read them, across bold words and links. */
    private static boolean has(Element element, String words) {
        return element.text().contains(words)
                || element.attr("alt").contains(words)
                || element.attr("href").contains(words);
    }
}
