package com.dryjets.analytics.report.page;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Prepares text for the printer, which places the runs of a left-to-right line one after the other. A number belongs to
 * the left of the right-to-left letters before it (Unicode Standard Annex 9, rule L2), with the brackets around it: such
 * a passage becomes a block of its own direction.
 */
final class MixedDirections {

    /** The level of right-to-left text in a left-to-right line; numbers in it are one deeper. */
    private static final int RIGHT_TO_LEFT = 1;

    private MixedDirections() {}

    /** A part of a text: all of it in the line's direction, or none. */
    private record Passage(String text, boolean isNested) {}

    /** Separates the nested passages of every left-to-right text of the page. */
    static void separate(Document page) {
        List<TextNode> texts = new ArrayList<>();
        page.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && isLeftToRight(text.parent())) {
                texts.add(text);
            }
        });
        texts.forEach(MixedDirections::separate);
    }

    private static void separate(TextNode node) {
        List<Passage> passages = passages(node.getWholeText());
        if (passages.stream().noneMatch(Passage::isNested)) {
            return;
        }
        for (Passage passage : passages) {
            TextNode text = new TextNode(passage.text());
            Node placed = passage.isNested()
                    ? new Element("span")
                            .attr("dir", "rtl")
                            .attr("style", "display: inline-block")
                            .appendChild(text)
                    : text;
            node.before(placed);
        }
        node.remove();
    }

    private static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return passages;
        }
        byte[] levels = new Bidi(text, Bidi.LTR).getLevels();
        int from = 0;
        while (from < levels.length) {
            int deepest = levels[from];
            int to = from + 1;
            while (to < levels.length && (levels[to] == 0) == (levels[from] == 0)) {
                deepest = Math.max(deepest, levels[to]);
                to++;
            }
            passages.add(new Passage(text.substring(from, to), deepest > RIGHT_TO_LEFT));
            from = to;
        }
        return passages;
    }

    private static boolean isLeftToRight(Node parent) {
        for (Node node = parent; node != null; node = node.parent()) {
            if (node.hasAttr("dir")) {
                return !node.attr("dir").equals("rtl");
            }
        }
        return true;
    }
}
