package com.dryjets.email.list;

import com.dryjets.email.page.PageTheme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public pages: plain HTML that needs no script, and emails about subscriptions. */
@CheckedTemplate(basePath = "SubscriptionPages", requireTypeSafeExpressions = true)
public final class SubscriptionPages {

    private SubscriptionPages() {}

    /** A list on the preferences page. */
    public record ListChoice(
            String id, String name, String description, boolean subscribed, List<TopicChoice> topics) {}

    /** A topic of a list on the preferences page. */
    public record TopicChoice(String value, String name, boolean chosen) {}

    static native TemplateInstance subscribe(
            PageTheme theme,
            String list,
            String description,
            List<String> topics,
            String email,
            @Nullable String error);

    static native TemplateInstance asked(PageTheme theme, String list);

    static native TemplateInstance confirm(PageTheme theme, String list);

    static native TemplateInstance confirmed(PageTheme theme, String list, String preferences);

    static native TemplateInstance preferences(
            PageTheme theme, String email, boolean optedOut, List<ListChoice> lists, boolean saved);

    static native TemplateInstance mail(PageTheme theme, String list, String link);

    static native TemplateInstance plain(String list, String link);
}
