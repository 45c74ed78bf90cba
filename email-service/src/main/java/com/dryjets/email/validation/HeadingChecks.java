package com.dryjets.email.validation;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Checks that headings form an outline, by which people with screen readers move through an email (WCAG 2.2, 1.3.1). */
final class HeadingChecks {

    private HeadingChecks() {}

    static List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        int before = 0;
        for (Element heading : body.root().select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (before > 0 && level > before + 1) {
                findings.add(Finding.in(
                        FindingCode.HEADING_ORDER,
                        body.where(heading),
                        "<h" + level + ">" + Elements.start(heading.text()),
                        "A heading of level %d follows one of level %d.".formatted(level, before),
                        "Give it level %d; set its size by its style.".formatted(before + 1)));
            }
            before = level;
        }
        return findings.stream().limit(Elements.MOST).toList();
    }
}
