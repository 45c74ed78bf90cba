package com.dryjets.bench.render;

import com.dryjets.bench.platform.Report;
import com.dryjets.email.merge.MergeData;
import com.dryjets.email.merge.MergeFormat;
import com.dryjets.email.merge.MergeSink;
import com.dryjets.email.merge.MergeTemplate;
import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.TextTemplate;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills in an email for many contacts, on one thread, next to concatenating the same texts. */
@Command(name = "render", description = "Measures how fast emails are personalised.")
public final class RenderBench implements Callable<Integer> {

    private static final int SIZE = 20_000;
    private static final int FIELDS = 10;
    private static final int CONTACTS = 1_000;
    private static final int ROUNDS = 5;
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @Option(
            names = "--emails",
            defaultValue = "20000",
            description = "Copies in each round (default: ${DEFAULT-VALUE}).")
    int emails;

    private volatile long written;

    @Override
    public Integer call() {
        Report report = Report.toStandardOutput();
        String source = source();
        MergeTemplate template = MergeTemplate.compile(source, MergeFormat.HTML);
        TextTemplate literals = TextTemplate.of(template.literals());
        List<MergeData> contacts = contacts();
        boolean correct = checked(source, template, literals, contacts, report);
        double rate = best(i -> copy(template, literals, contacts.get(i)).octets().length);
        double reference = best(i -> concatenated(template, contacts.get(i)).length);
        double compile = best(
                ROUNDS,
                100,
                i -> MergeTemplate.compile(source, MergeFormat.HTML).literals().size());
        report.load();
        report.result("render.rate", rate, "emails/s per core");
        report.result("render.concatenation_rate", reference, "emails/s per core");
        report.result("render.ratio", rate / reference, "x");
        report.result("render.merge_compile", 1000 / compile, "ms");
        CompileBench design = new CompileBench();
        report.result("render.compile_ms", design.millis(), "ms");
        return correct && design.isCorrect() ? 0 : 1;
    }

    /** The encoded copy is what a reader of quoted-printable would turn back into the merged text. */
    private static boolean checked(
            String source, MergeTemplate template, TextTemplate literals, List<MergeData> contacts, Report report) {
        MergeData first = contacts.getFirst();
        String merged = template.render(first).replace("\n", "\r\n");
        boolean correct = copy(template, literals, first).text().equals(merged)
                && merged.contains("Value &lt;0&gt; of 0")
                && !merged.contains("{{");
        report.say(
                "%d characters, %d fields, 2 conditions, a loop: %s",
                source.length(), FIELDS, correct ? "filled in correctly" : "NOT filled in correctly");
        return correct;
    }

    private static CopyText copy(MergeTemplate template, TextTemplate literals, MergeData contact) {
        TextTemplate.Draft draft = literals.draft();
        template.render(contact, new MergeSink() {
            @Override
            public void literal(int index, String text) {
                draft.literal(index);
            }

            @Override
            public void value(String text) {
                draft.value(text);
            }
        });
        return draft.done();
    }

    /** The same texts, joined without any template and encoded as UTF-8: what cannot be avoided. */
    private static byte[] concatenated(MergeTemplate template, MergeData contact) {
        StringBuilder text = new StringBuilder(SIZE + 2_000);
        int field = 0;
        for (String literal : template.literals()) {
            text.append(literal).append(contact.contact().get("field" + field++ % FIELDS));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double best(IntFunction<Integer> work) {
        return best(ROUNDS, emails, i -> work.apply(i % CONTACTS));
    }

    /** Returns the rate of the best round for each second of CPU time, which other work on the machine hardly changes. */
    private double best(int rounds, int count, IntFunction<Integer> work) {
        double best = 0;
        for (int round = 0; round < rounds; round++) {
            long begin = cpuNanos();
            for (int i = 0; i < count; i++) {
                written += work.apply(i);
            }
            best = Math.max(best, count * 1e9 / (cpuNanos() - begin));
        }
        return best;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String source() {
        StringBuilder html = new StringBuilder();
        String paragraph =
                "<p style=\"margin:0 0 16px\">Spring is here, and with it comes everything that we have saved"
                        + " for you. Come by, or look at it <a href=\"https://shop.example/spring\">online</a>.</p>\n";
        for (int field = 0; field < FIELDS; field++) {
            html.append("<p>{{ contact.field").append(field).append(" | default: \"friend\" }}</p>\n");
            while (html.length() < SIZE * (field + 1) / FIELDS - 100) {
                html.append(paragraph);
            }
        }
        return html.append("{% if contact.plan == \"pro\" and contact.field1 %}<p>For professionals.</p>{% endif %}")
                .append("{% if contact.city %}<p>{{ contact.city }}</p>{% else %}<p>Everywhere.</p>{% endif %}")
                .append("<ul>{% for item in contact.interests %}<li>{{ item }}</li>{% endfor %}</ul>")
                .toString();
    }

    private static List<MergeData> contacts() {
        List<MergeData> contacts = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            Map<String, Object> fields = new HashMap<>();
            for (int field = 0; field < FIELDS; field++) {
                fields.put("field" + field, "Value <" + field + "> of " + i);
            }
            fields.put("plan", i % 2 == 0 ? "pro" : "basic");
            fields.put("interests", List.of("Tea", "Cats & Dogs", "Grüße"));
            contacts.add(new MergeData(fields, Map.of(), new Links(), NOW));
        }
        return contacts;
    }

    private static final class Links implements MergeData.MergeLinks {

        @Override
        public String tracked(int position, String target) {
            return target;
        }

        @Override
        public @Nullable String named(String name) {
            return null;
        }
    }
}
