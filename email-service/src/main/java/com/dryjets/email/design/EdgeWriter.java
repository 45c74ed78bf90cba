package com.dryjets.email.design;

import static com.dryjets.email.html.RichText.escape;

import com.dryjets.email.design.Brand.Logo;
import com.dryjets.email.html.RichText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what stands at the top and at the bottom of an email, for which the brand has most of the content. */
record EdgeWriter(Brand brand) {

    private static final String SEPARATOR = " &nbsp;·&nbsp; ";

    void header(HeaderBlock header, Ground ground, Mjml out) {
        @Nullable Logo logo = logo(header);
        String align = Align.css(header.align(), Align.CENTER);
        if (logo != null) {
            out.part("mj-image", null)
                    .set("src", logo.url())
                    .set("alt", logo.alt())
                    .set("width", logo.shownWidth() + "px")
                    .set("href", header.href())
                    .set("align", align)
                    .empty();
        }
        @Nullable String title = header.title() != null ? header.title() : logo == null ? brand.companyName() : null;
        if (title != null) {
            out.part("mj-text", ground.css("dd-text", null))
                    .set("align", align)
                    .set("font-size", "20px")
                    .set("font-weight", "700")
                    .set("color", ground.text(null, brand.light().text()))
                    .html(header.href() == null ? escape(title) : plainLink(header.href(), title));
        }
    }

    /** Returns the logo of the header, or that of the brand. */
    private @Nullable Logo logo(HeaderBlock header) {
        @Nullable Logo own = brand.logo();
        @Nullable String url = header.logoUrl() != null ? header.logoUrl() : own == null ? null : own.url();
        if (url == null) {
            return null;
        }
        String otherwise = own == null ? Objects.requireNonNullElse(header.title(), "") : own.alt();
        @Nullable Integer width = own == null ? null : own.width();
        return new Logo(
                url,
                Objects.requireNonNullElse(header.logoAlt(), otherwise),
                header.logoWidth() == null ? width : header.logoWidth());
    }

    private static String plainLink(String href, String words) {
        return "<a class=\"dd-plain\" href=\"" + escape(href) + "\">" + escape(words) + "</a>";
    }

    void social(SocialBlock social, Ground ground, Mjml out) {
        List<SocialLink> links = social.links() == null ? brand.links() : social.links();
        String html = links.stream()
                .map(link -> link(escape(link.url()), link.network().title()))
                .collect(Collectors.joining(SEPARATOR));
        if (!html.isEmpty()) {
            out.muted(html, Align.css(social.align(), Align.CENTER), ground, brand.light());
        }
    }

    void footer(FooterBlock footer, Ground ground, Mjml out) {
        String imprint = Stream.of(
                        footer.companyName() == null ? brand.companyName() : footer.companyName(),
                        footer.address() == null ? brand.address() : footer.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String html = (footer.text() == null ? "" : RichText.paragraphs(footer.text()))
                + (imprint.isBlank() ? "" : RichText.paragraphs(imprint))
                + (Boolean.FALSE.equals(footer.links()) ? "" : "<p>" + links(footer) + "</p>");
        if (!html.isEmpty()) {
            out.muted(html, "center", ground, brand.light());
        }
    }

    private static String links(FooterBlock footer) {
        return link(
                        "{{ links.unsubscribe }}",
                        escape(Objects.requireNonNullElse(footer.unsubscribeText(), "Unsubscribe")))
                + SEPARATOR
                + link(
                        "{{ links.viewInBrowser }}",
                        escape(Objects.requireNonNullElse(footer.viewInBrowserText(), "View in browser")));
    }

    private static String link(String href, String words) {
        return "<a href=\"" + href + "\">" + words + "</a>";
    }
}
