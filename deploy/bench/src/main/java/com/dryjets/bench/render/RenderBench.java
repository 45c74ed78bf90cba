package com.dryjets.bench.render;

import com.dryjets.bench.abtest.AbTestBench;
import com.dryjets.bench.platform.Report;
import com.dryjets.email.merge.MergeData;
import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.tracking.TrackingUrls;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills in an email for many contacts, on one thread, next to concatenating the same texts. */
@Command(
        name = "render",
        description = "Measures how fast emails are personalised and compiled, and how often A/B tests are right.")
public final class RenderBench implements Callable<Integer> {

    private static final int CONTACTS = 1_000;
    private static final int ROUNDS = 5;
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String SITE = "https://mail.example";
    private static final Pattern TRACKED = Pattern.compile(SITE + "/marketing/email/t/c/[\\w-]{100,}");

    @Option(
            names = "--emails",
            defaultValue = "20000",
            description = "Copies in each round (default: ${DEFAULT-VALUE}).")
    int emails;

    @Option(
            names = "--tests",
            defaultValue = AbTestBench.TESTS,
            description = "Simulated A/B tests of each kind (default: ${DEFAULT-VALUE}).")
    int tests;

    private volatile long written;

    @Override
    public Integer call() {
        Report report = Report.toStandardOutput();
        Letter letter = new Letter();
        List<MergeData> contacts = contacts();
        boolean correct = checked(letter, contacts, report);
        double rate = best(i -> letter.copy(contacts.get(i)).size());
        double reference = best(i -> letter.concatenated(contacts.get(i)));
        double compile = best(ROUNDS, 100, i -> Letter.compile());
        report.load();
        report.result("render.rate", rate, "emails/s per core");
        report.result("render.concatenation_rate", reference, "emails/s per core");
        report.result("render.ratio", rate / reference, "x");
        report.result("render.merge_compile", 1000 / compile, "ms");
        CompileBench design = new CompileBench();
        report.result("render.compile_ms", design.millis(), "ms");
        boolean right = new AbTestBench(tests, AbTestBench.SEED).passes(report);
        return correct && design.isCorrect() && right ? 0 : 1;
    }

    /** The encoded copy is what a reader of quoted-printable would turn back into the merged text. */
    private static boolean checked(Letter letter, List<MergeData> contacts, Report report) {
        MergeData first = contacts.getFirst();
        Letter.Copy copy = letter.copy(first);
        String html = copy.html().text();
        boolean correct = html.equals(letter.merged(first).replace("\n", "\r\n"))
                && html.contains("Value &lt;0&gt; of 0")
                && copy.subject().equals("Value <0> of 0, spring is here")
                && copy.text().text().contains("Value <9> of 0")
                && copy.text().text().contains(SITE + "/marketing/email/u/")
                && !(html + copy.text().text()).contains("{{")
                && TRACKED.matcher(html)
                                .results()
                                .map(MatchResult::group)
                                .distinct()
                                .count()
                        == Letter.LINKS;
        report.say(
                "HTML of %d characters and text of %d, a subject, %d fields, %d signed links, 2 conditions, a loop: %s",
                letter.sizes().getFirst(),
                letter.sizes().getLast(),
                Letter.FIELDS,
                Letter.LINKS,
                correct ? "filled in correctly" : "NOT filled in correctly");
        return correct;
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

    private static List<MergeData> contacts() {
        String secret = Base64.getEncoder().encodeToString(new byte[32]);
        TrackingUrls urls = TrackingUrls.of(SITE, secret, Clock.fixed(NOW, ZoneOffset.UTC));
        UUID campaign = UUID.randomUUID();
        UUID email = UUID.randomUUID();
        List<MergeData> contacts = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            Map<String, Object> fields = new HashMap<>();
            for (int field = 0; field < Letter.FIELDS; field++) {
                fields.put("field" + field, "Value <" + field + "> of " + i);
            }
            fields.put("plan", i % 2 == 0 ? "pro" : "basic");
            fields.put("interests", List.of("Tea", "Cats & Dogs", "Grüße"));
            RecipientUrls own = urls.of("sunrise", campaign, email, UUID.randomUUID());
            contacts.add(new MergeData(fields, Map.of(), new Links(own), NOW));
        }
        return contacts;
    }

    /** The links in one recipient's copy, each signed when it is written. */
    private record Links(RecipientUrls urls) implements MergeData.MergeLinks {

        @Override
        public String tracked(int position, String target) {
            return urls.link(position, target);
        }

        @Override
        public @Nullable String named(String name) {
            return switch (name) {
                case "unsubscribe" -> urls.unsubscribe();
                case "viewInBrowser" -> urls.viewInBrowser();
                case "pixel" -> urls.pixel();
                default -> null;
            };
        }
    }
}
