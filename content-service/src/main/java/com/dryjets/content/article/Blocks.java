package com.dryjets.content.article;

import com.dryjets.content.article.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Walks a page and collects its running text. */
final class Blocks {

    private static final Set<String> NO_PROSE =
            Set.of("pre", "table", "figure", "figcaption", "nav", "form", "video", "audio", "aside", "footer", "dl");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private int section;
    private int lists;
    private int list;

    private Blocks(String title) {
        this.title = title;
    }

    static List<Block> of(Element body, String title) {
        Blocks walk = new Blocks(title);
        walk.enter(body, Kind.PROSE);
        return walk.blocks;
    }

    private void enter(Element parent, Kind kind) {
        Element run = new Element("span");
        for (Node child : List.copyOf(parent.childNodes())) {
            if (child instanceof Element element && (element.isBlock() || hasBlocks(element))) {
                flush(run, kind);
                run = new Element("span");
                block(element, kind);
            } else {
                run.appendChild(child.clone());
            }
        }
        flush(run, kind);
    }

    private void block(Element element, Kind kind) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            heading(element.text());
        } else if (name.equals("blockquote")) {
            enter(element, Kind.QUOTE);
        } else if (name.equals("ul") || name.equals("ol")) {
            list(element, kind);
        } else if (name.equals("li")) {
            enter(element, kind == Kind.QUOTE ? Kind.QUOTE : Kind.ITEM);
        } else if (!NO_PROSE.contains(name)) {
            enter(element, kind);
        }
    }

    /** Numbers a list; a list within an item counts as a list of its own. */
    private void list(Element element, Kind kind) {
        int outer = list;
        lists++;
        list = lists;
        enter(element, kind);
        list = outer;
    }

    private void heading(String text) {
        if (!text.isBlank() && !text.strip().equalsIgnoreCase(title.strip())) {
            section++;
            blocks.add(new Block(Kind.HEADING, text.strip(), section));
        }
    }

    private void flush(Element run, Kind kind) {
        String text = run.text().strip();
        if (!text.isEmpty() && !isContents(run, text) && !isCode(run, text)) {
            Kind actual = kind == Kind.PROSE && isSetApart(run, text) ? Kind.NOTE : kind;
            blocks.add(new Block(actual, text, section, list, lead(run, text), code(run)));
        }
    }

    /** Returns whether the block is an entry of a table of contents: just a link within the page. */
    private static boolean isContents(Element run, String text) {
        Element link = run.selectFirst("a[href^=#]");
        return link != null && link.text().strip().equals(text);
    }

    private static boolean isCode(Element run, String text) {
        return run.select("code, kbd, samp").text().strip().equals(text);
    }

    /** Returns the bold words that open a longer block, such as "Write tests." or "Speed:". */
    private static String lead(Element run, String text) {
        Element bold = run.selectFirst("strong, b");
        String words = bold == null ? "" : bold.text().strip();
        return !words.isEmpty() && text.startsWith(words) && text.length() > words.length() + 20 ? words : "";
    }

    private static List<String> code(Element run) {
        return run.select("code, kbd, samp").eachText().stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    private static boolean isSetApart(Element run, String text) {
        Element emphasis = run.selectFirst("em, i, small");
        return emphasis != null && emphasis.text().strip().equals(text);
    }

    private static boolean hasBlocks(Element element) {
        return element.stream().skip(1).anyMatch(Element::isBlock);
    }
}
