package com.dryjets.email.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Checks pictures: what they show must be said in words, for people and for filters. */
final class ImageChecks {

    /** SpamAssassin's HTML_IMAGE_ONLY_04: pictures and at most 400 characters of text. */
    private static final int LITTLE_TEXT = 400;

    /** SpamAssassin's HTML_IMAGE_RATIO_02: at most 2 characters of text for 1,000 pixels of pictures. */
    private static final double LITTLE_TEXT_FOR_A_PIXEL = 0.002;

    /** The width or height of a picture that states none, in pixels. */
    private static final int SIDE = 200;

    private ImageChecks() {}

    static List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        List<Element> images = body.root().select("img").stream()
                .filter(image -> !Elements.isHidden(image))
                .toList();
        Map<Element, Boolean> withoutWords = new IdentityHashMap<>();
        images.stream()
                .filter(image ->
                        !image.hasAttr("alt") || image.attr("alt").isBlank() && isOnlyContent(image, withoutWords))
                .limit(Elements.MOST)
                .forEach(image -> findings.add(Finding.in(
                        FindingCode.ALT_TEXT_MISSING,
                        body.where(image),
                        Elements.name(image),
                        "A picture has no alternative text, so people who do not see it miss what it says.",
                        "Describe it in its alt text; leave that empty only for decoration.")));
        int words = body.root().text().strip().length();
        int demanded = Math.max(LITTLE_TEXT, (int) Math.ceil(LITTLE_TEXT_FOR_A_PIXEL * pixels(images)));
        if (!images.isEmpty() && words < demanded) {
            findings.add(Finding.of(
                    FindingCode.IMAGE_HEAVY,
                    Body.POINTER,
                    "The email has pictures and only %d characters of text, which spam filters distrust."
                            .formatted(words),
                    "Say what matters in words, with %,d characters or more, or show fewer or smaller pictures."
                            .formatted(demanded)));
        }
        images.stream()
                .filter(image -> !LinkChecks.isWebAddress(image.attr("src")))
                .limit(Elements.MOST)
                .forEach(image -> findings.add(Finding.in(
                        FindingCode.LINK_INVALID,
                        body.where(image),
                        Elements.name(image),
                        "A picture has no web address, so no client can show it.",
                        "Upload it, and use an address that starts with https://.")));
        return findings;
    }

    private static long pixels(List<Element> images) {
        return images.stream()
                .mapToLong(image -> (long) side(image.attr("width")) * side(image.attr("height")))
                .sum();
    }

    private static int side(String stated) {
        return stated.matches("[1-9]\\d{0,3}") ? Integer.parseInt(stated) : SIDE;
    }

    /** A link whose only content is a picture without a text cannot be understood. */
    private static boolean isOnlyContent(Element image, Map<Element, Boolean> withoutWords) {
        Element link = image.closest("a");
        return link != null
                && withoutWords.computeIfAbsent(link, one -> one.text().isBlank());
    }
}
