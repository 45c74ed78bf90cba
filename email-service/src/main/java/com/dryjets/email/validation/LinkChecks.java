package com.dryjets.email.validation;

import com.dryjets.email.merge.MergeFindings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Checks links by how they are written. */
final class LinkChecks {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s/?#]+\\S*|(?:mailto|tel|sms|webcal):\\S+", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    /** WCAG 2.2, 2.4.4: the purpose of a link is clear from its text. */
    private static final Set<String> VAGUE =
            Set.of("click here", "here", "click", "this", "link", "this link", "this page", "hier", "klicken sie hier");

    private LinkChecks() {}

    static List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        Set<String> anchors = anchors(body.root());
        for (Element link : body.root().select("a")) {
            if (findings.size() >= 2 * Elements.MOST) {
                return findings;
            }
            String address = link.attr("href").strip();
            if (!isValid(address, link, anchors)) {
                findings.add(Finding.in(
                        FindingCode.LINK_INVALID,
                        body.where(link),
                        Elements.name(link) + Elements.start(link.text()),
                        address.isEmpty()
                                ? "A link leads nowhere."
                                : "The link “" + Elements.start(address) + "” leads nowhere.",
                        "Use an address that starts with https://, mailto: or tel:."));
            }
            if (VAGUE.contains(link.text().strip().toLowerCase(Locale.ROOT))) {
                findings.add(Finding.in(
                        FindingCode.LINK_TEXT_VAGUE,
                        body.where(link),
                        Elements.start(link.text()),
                        "The words of a link do not say where it leads; screen readers list links without the text around.",
                        "Name its target: “See the spring offers”."));
            }
        }
        return findings;
    }

    /** Returns the places in the email that links can lead to. */
    private static Set<String> anchors(Element root) {
        Set<String> anchors = new HashSet<>();
        root.select("[id]").forEach(element -> anchors.add(element.id()));
        root.select("a[name]").forEach(element -> anchors.add(element.attr("name")));
        return anchors;
    }

    private static boolean isValid(String address, Element link, Set<String> anchors) {
        if (MergeFindings.mayHaveTags(address)) {
            return true;
        }
        if (address.startsWith("#")) {
            return address.length() > 1 && anchors.contains(address.substring(1));
        }
        boolean anchor = address.isEmpty() && !link.hasAttr("href");
        return anchor || ADDRESS.matcher(address).matches();
    }

    /** Returns whether an address is that of a page or picture, or has merge tags that may make it one. */
    static boolean isWebAddress(String address) {
        return MergeFindings.mayHaveTags(address)
                || WEB.matcher(address.strip()).matches();
    }
}
