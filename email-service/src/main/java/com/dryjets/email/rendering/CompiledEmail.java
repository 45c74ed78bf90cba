package com.dryjets.email.rendering;

import com.dryjets.email.merge.MergeData;
import com.dryjets.email.merge.MergeFormat;
import com.dryjets.email.merge.MergeSink;
import com.dryjets.email.merge.MergeTemplate;
import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.TextTemplate;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An email that is rendered once for all recipients; only what differs between them is filled in for each copy. */
public final class CompiledEmail {

    private static final String LAYOUT_BACKGROUND = "#f3f4f6";
    private static final String UNSUBSCRIBE = "unsubscribe";
    private static final String PIXEL = "pixel";
    private static final String HIDDEN = "hidden";

    private final MergeTemplate subject;
    private final Part html;
    private final Part text;
    private final Set<String> contactFields;

    private CompiledEmail(MergeTemplate subject, Part html, Part text) {
        this.subject = subject;
        this.html = html;
        this.text = text;
        Set<String> fields = new HashSet<>(subject.contactFields());
        fields.addAll(html.template().contactFields());
        fields.addAll(text.template().contactFields());
        this.contactFields = Set.copyOf(fields);
    }

    /** The URLs in one recipient's copy. */
    public interface RecipientUrls {
        /**
         * Returns the URL that replaces a link.
         *
         * @param target where the link leads in this copy
         */
        String link(int position, String target);

        String pixel();

        /** Returns the URL that no person sees, but a machine that follows all links. */
        String hidden();

        String unsubscribe();

        /** Returns the URL of the copy as a page. */
        String viewInBrowser();
    }

    /** What one recipient gets. */
    public record Copy(String subject, CopyText text, CopyText html) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance layout(
                String subject,
                @Nullable String previewText,
                String body,
                PageStyle page,
                String background,
                boolean marketing,
                boolean unsubscribes,
                String unsubscribe,
                String hidden,
                String pixel);
    }

    /**
     * Renders an email. Its links to web pages are numbered in their order; two with the same target are two links.
     *
     * @throws com.dryjets.email.merge.InvalidMergeTags if it has invalid merge tags
     */
    public static CompiledEmail of(String subject, @Nullable String previewText, EmailBody body) {
        return of(subject, previewText, body, List.of());
    }

    /**
     * Renders a variant of an email, whose variants share the numbers of their links.
     *
     * @param known the links of the variants before it; only others get new numbers
     * @throws com.dryjets.email.merge.InvalidMergeTags if it has invalid merge tags
     */
    public static CompiledEmail of(String subject, @Nullable String previewText, EmailBody body, List<String> known) {
        String page = page(subject, previewText, body);
        return new CompiledEmail(
                MergeTemplate.compile(subject, MergeFormat.LINE),
                Part.of(MergeTemplate.compile(page, MergeFormat.HTML, known)),
                Part.of(MergeTemplate.compile(text(body), MergeFormat.TEXT)));
    }

    /**
     * Renders an email that is no marketing: nothing is added for unsubscribing or tracking.
     *
     * @throws com.dryjets.email.merge.InvalidMergeTags if it has invalid merge tags
     */
    public static CompiledEmail ofTransactional(String subject, @Nullable String previewText, EmailBody body) {
        String page = page(subject, previewText, body, false);
        return new CompiledEmail(
                MergeTemplate.compile(subject, MergeFormat.LINE),
                Part.of(MergeTemplate.compile(page, MergeFormat.HTML)),
                Part.of(MergeTemplate.compile(body.text(), MergeFormat.TEXT)));
    }

    /** Returns the whole page with its merge tags. */
    public static String page(String subject, @Nullable String previewText, EmailBody body) {
        return page(subject, previewText, body, true);
    }

    private static String page(String subject, @Nullable String previewText, EmailBody body, boolean marketing) {
        PageStyle page = body.page();
        return Templates.layout(
                        subject,
                        previewText,
                        body.html(),
                        page,
                        page.background().isEmpty() ? LAYOUT_BACKGROUND : page.background(),
                        marketing,
                        marketing && unsubscribes(body),
                        tag(UNSUBSCRIBE),
                        tag(HIDDEN),
                        tag(PIXEL))
                .render();
    }

    /** Returns whether every copy of the content has a link to unsubscribe, so that the page needs none. */
    public static boolean unsubscribes(EmailBody body) {
        return MergeTemplate.showsLink(body.html(), MergeFormat.HTML, UNSUBSCRIBE);
    }

    private static String text(EmailBody body) {
        boolean unsubscribes = MergeTemplate.showsLink(body.text(), MergeFormat.TEXT, UNSUBSCRIBE);
        return body.text() + (unsubscribes ? "\n" : "\n\n--\nUnsubscribe: " + tag(UNSUBSCRIBE) + "\n");
    }

    /** Returns the targets of the links, by position, with their merge tags. */
    public List<String> links() {
        return html.template().links();
    }

    /** Returns the fields of contacts that the email uses. */
    public Set<String> contactFields() {
        return contactFields;
    }

    /** Returns the names of a request's data without which a copy would have a gap. */
    public Set<List<String>> requiredData() {
        Set<List<String>> names = new HashSet<>(subject.requiredData());
        names.addAll(html.template().requiredData());
        names.addAll(text.template().requiredData());
        return names;
    }

    /** Returns whether the email has a link that only emails of campaigns have. */
    public boolean hasCampaignLinks() {
        return subject.hasCampaignLinks()
                || html.template().hasCampaignLinks()
                || text.template().hasCampaignLinks();
    }

    /**
     * Returns the copy of one recipient.
     *
     * @param contact the values of the fields that the email uses, by name
     * @throws com.dryjets.email.merge.MergeOverflow if the copy would be too large
     */
    public Copy copy(Map<String, ?> contact, RecipientUrls urls, Instant now) {
        return copy(contact, Map.of(), urls, now);
    }

    /**
     * Returns a copy with the data of a request.
     *
     * @param contact the values of the fields that the email uses, by name
     * @throws com.dryjets.email.merge.MergeOverflow if the copy would be too large
     */
    public Copy copy(Map<String, ?> contact, Map<String, ?> request, RecipientUrls urls, Instant now) {
        MergeData data = new MergeData(contact, request, links(urls), now);
        return new Copy(subject.render(data).strip(), text.fill(data), html.fill(data));
    }

    private static MergeData.MergeLinks links(RecipientUrls urls) {
        return new MergeData.MergeLinks() {
            @Override
            public String tracked(int position, String target) {
                return urls.link(position, target);
            }

            @Override
            public @Nullable String named(String name) {
                return switch (name) {
                    case UNSUBSCRIBE -> urls.unsubscribe();
                    case "viewInBrowser" -> urls.viewInBrowser();
                    case PIXEL -> urls.pixel();
                    case HIDDEN -> urls.hidden();
                    default -> null;
                };
            }
        };
    }

    private static String tag(String link) {
        return "{{ links." + link + " }}";
    }

    /** The HTML or the text, with what its copies share already encoded. */
    private record Part(MergeTemplate template, TextTemplate literals) {

        static Part of(MergeTemplate template) {
            return new Part(template, TextTemplate.of(template.literals()));
        }

        CopyText fill(MergeData data) {
            TextTemplate.Draft draft = literals.draft();
            template.render(data, new MergeSink() {
                @Override
                public void literal(int index, String shared) {
                    draft.literal(index);
                }

                @Override
                public void value(String own) {
                    draft.value(own);
                }
            });
            return draft.done();
        }
    }
}
