package com.dryjets.email.rendering;

import com.dryjets.email.design.Design;
import com.dryjets.email.merge.MergeData;
import com.dryjets.email.merge.MergeFormat;
import com.dryjets.email.merge.MergeTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Renders sample emails for one recipient, with the layout of the product but without starting it. */
final class SampleCopy {

    private static final Template LAYOUT = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(ValueResolvers.rawResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build()
            .parse(SampleEmail.read("/templates/CompiledEmail/layout.html"), Variant.forContentType(Variant.TEXT_HTML));

    private static final Map<String, Object> RECIPIENT = Map.of(
            "firstName",
            "Maria",
            "lastName",
            "Fernandes",
            "city",
            "São Paulo",
            "visits",
            12,
            "interests",
            List.of("wool", "curtains"),
            "orders",
            List.of(
                    Map.of("item", "Two shirts", "price", "€ 6.20"),
                    Map.of("item", "A coat", "price", "€ 16.50"),
                    Map.of("item", "One glove")));

    private static final MergeData.MergeLinks LINKS = new MergeData.MergeLinks() {
        @Override
        public String tracked(int position, String target) {
            return target;
        }

        @Override
        public String named(String name) {
            return "https://www.example.com/" + name;
        }
    };

    private SampleCopy() {}

    /** Returns the whole page with its merge tags. */
    static String page(SampleEmail email, Design design) {
        EmailBody body = design.body();
        return LAYOUT.data("subject", email.subject())
                .data("previewText", email.previewText())
                .data("body", body.html())
                .data("page", body.page())
                .data(
                        "background",
                        body.page().background().isEmpty()
                                ? "#f3f4f6"
                                : body.page().background())
                .data("marketing", email.marketing())
                .data("unsubscribes", email.marketing() && CompiledEmail.unsubscribes(body))
                .data("unsubscribe", "{{ links.unsubscribe }}")
                .data("hidden", "{{ links.hidden }}")
                .data("pixel", "{{ links.pixel }}")
                .render();
    }

    /** Returns what one recipient gets. */
    static String of(SampleEmail email) {
        return MergeTemplate.compile(page(email, email.design()), MergeFormat.HTML)
                .render(new MergeData(RECIPIENT, Map.of(), LINKS, Instant.parse("2026-03-31T08:00:00Z")));
    }
}
