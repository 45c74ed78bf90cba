package com.dryjets.email.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public pages: plain HTML that needs no script, and emails about subscriptions. */
@CheckedTemplate(basePath = "SubscriptionPages", requireTypeSafeExpressions = true)
public final class SubscriptionPages {

    private SubscriptionPages() {}

    /**
     * What every page shows.
     *
     * @param color of its buttons, as six hexadecimal digits behind a number sign
     */
    public record PageLook(String title, String color) {}

    /** A list on the preferences page. */
    public record ListChoice(
            String id, String name, String description, boolean subscribed, List<TopicChoice> topics) {}

    /** A topic of a list on the preferences page. */
    public record TopicChoice(String value, String name, boolean chosen) {}

    static native TemplateInstance subscribe(
            PageLook look, String description, List<String> topics, String email, @Nullable String error);

    static native TemplateInstance asked(PageLook look);

    static native TemplateInstance confirm(PageLook look);

    static native TemplateInstance confirmed(PageLook look, String preferences);

    static native TemplateInstance preferences(
            PageLook look, String email, boolean optedOut, List<ListChoice> lists, boolean saved);

    static native TemplateInstance problem(PageLook look, String detail, String advice);

    static native TemplateInstance mail(PageLook look, String link);

    static native TemplateInstance plain(PageLook look, String link);
}
