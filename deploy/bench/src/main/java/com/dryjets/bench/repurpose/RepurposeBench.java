package com.dryjets.bench.repurpose;

import com.dryjets.bench.platform.Project;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Stopwatch;
import com.dryjets.content.article.Articles;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.BuiltInCopyWriter;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.variation.BuiltInVariations;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes blog posts through every platform with the built-in engine, and measures how good the pieces are. */
@Command(name = "repurpose", description = "Measures the quality and speed of the built-in engine's pieces.")
public final class RepurposeBench implements Callable<Integer> {

    private static final List<Channel> CHANNELS = List.of(
            Channel.TWITTER,
            Channel.LINKEDIN,
            Channel.FACEBOOK,
            Channel.INSTAGRAM,
            Channel.TIKTOK,
            Channel.BLUESKY,
            Channel.EMAIL);
    private static final int VARIATIONS = 3;
    private static final int MOST_VARIATIONS = 10;
    private static final double MAX_SHARED = 0.4;
    private static final double MIN_TERMS = 0.6;
    private static final double MIN_FAITHFUL = 0.8;
    private static final double MIN_HOOK = 0.9;
    private static final double MAX_P95 = 400;
    private static final double MAX_HEAP = 256;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Markdown and HTML posts (default: ../shared/data/blogs, else the tests' posts).")
    Path folder;

    @Option(names = "--pieces", description = "Where the pieces are printed (default: deploy/bench/target/pieces).")
    Path pieces;

    @Option(names = "--runs", defaultValue = "10", description = "Timed runs of each post (default: ${DEFAULT-VALUE}).")
    int runs;

    private final Report report = Report.toStandardOutput();
    private final BuiltInCopyWriter writer = new BuiltInCopyWriter();
    private final Scores scores = new Scores();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path from = folder == null ? postsOf(Project.root()) : folder;
        List<Post> posts = Post.in(from);
        if (posts.isEmpty()) {
            report.say("No Markdown or HTML posts in %s.", from);
            return 2;
        }
        report.say(
                "load: %d posts of %s, %d platforms, %d variations", posts.size(), from, CHANNELS.size(), VARIATIONS);
        report.load();
        for (Post post : posts) {
            measure(post);
        }
        double p95 = p95(posts);
        double heap = LargePost.heap(from);
        return print(p95, heap) ? 0 : 1;
    }

    private static Path postsOf(Path root) {
        Path shared = root.resolve("../shared/data/blogs").normalize();
        return Files.isDirectory(shared) ? shared : root.resolve("content-service/src/test/resources/blogs");
    }

    static List<Assignment> assignments(int variations) {
        return IntStream.range(0, variations)
                .boxed()
                .flatMap(variant -> CHANNELS.stream().map(channel -> new Assignment(channel, Piece.LINK, variant)))
                .toList();
    }

    private void measure(Post post) throws IOException {
        Map<Assignment, Copy> copies = writer.write(post.article(), assignments(VARIATIONS));
        List<Piece> written = copies.entrySet().stream()
                .map(entry -> new Piece(post, entry.getKey(), entry.getValue()))
                .toList();
        for (Piece piece : written) {
            check(piece);
            print(piece);
        }
        score(
                post,
                written.stream()
                        .filter(piece -> piece.assignment().variant() == 0)
                        .toList());
        for (Channel channel : CHANNELS) {
            compare(written.stream().filter(piece -> piece.channel() == channel).toList());
            compare(variations(post, channel));
        }
    }

    /** The variations that the endpoint gives; those of a video are captions, and its scripts are compared as pieces. */
    private static List<Piece> variations(Post post, Channel channel) {
        List<Copy> copies = channel == Channel.TIKTOK
                ? List.of()
                : BuiltInVariations.write(post.article(), channel, MOST_VARIATIONS);
        return IntStream.range(0, copies.size())
                .mapToObj(number -> new Piece(post, new Assignment(channel, Piece.LINK, number), copies.get(number)))
                .toList();
    }

    private void score(Post post, List<Piece> pieces) {
        List<String> terms = Likeness.topTerms(post);
        List<float[]> source = Likeness.embedded(post);
        for (Piece piece : pieces) {
            scores.terms.add(Likeness.shareOfTerms(piece, terms));
            Arrays.stream(Likeness.faithfulness(piece, source)).forEach(scores.faithful::add);
            boolean hooks = Likeness.carriesTerm(piece, terms) && isAboveFold(piece);
            scores.hook.add(hooks ? 1.0 : 0);
            pieces.stream()
                    .filter(other -> other.channel().compareTo(piece.channel()) > 0)
                    .forEach(other -> scores.shared.add(Likeness.sharedLines(piece, other)));
            if (!hooks) {
                report.say("no term in the first line: %s %s: %s", post.name(), piece.channel(), piece.firstLine());
            }
        }
    }

    private void compare(List<Piece> variations) {
        for (int i = 0; i < variations.size(); i++) {
            for (int j = i + 1; j < variations.size(); j++) {
                Piece one = variations.get(i);
                if (Likeness.isDuplicate(one, variations.get(j))) {
                    scores.duplicates.add("%s %s %d, %d".formatted(one.post().name(), one.channel(), i, j));
                }
            }
        }
    }

    private void check(Piece piece) {
        Copy copy = piece.copy();
        Channel channel = piece.channel();
        PostDraft draft = new PostDraft(
                copy.subject(),
                copy.previewText(),
                copy.body(channel, Piece.LINK),
                copy.publishedParts(channel, Piece.LINK),
                List.of());
        String name =
                piece.post().name() + " " + channel + " " + piece.assignment().variant() + ": ";
        PlatformRules.check(channel, draft).stream()
                .filter(violation -> violation.rule() != Violation.Rule.MEDIA_MISSING)
                .forEach(violation -> scores.ruleBreaks.add(name + violation.message()));
        Claims.inventedIn(piece).forEach(claim -> scores.invented.add(name + claim));
        Dangling.in(piece).forEach(sentence -> scores.dangling.add(name + sentence));
    }

    private static boolean isAboveFold(Piece piece) {
        PlatformRules rules = PlatformRules.of(piece.channel());
        int fold = piece.channel() == Channel.EMAIL ? PlatformRules.ADVISED_SUBJECT : rules.fold();
        return rules.length(piece.firstLine()) <= fold;
    }

    private void print(Piece piece) throws IOException {
        Path target = pieces == null ? Project.root().resolve("deploy/bench/target/pieces") : pieces;
        Path file = target.resolve(piece.post().name())
                .resolve("%s-%d.txt"
                        .formatted(
                                piece.channel().name().toLowerCase(Locale.ROOT),
                                piece.assignment().variant() + 1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, piece.printed());
    }

    /** Times reading a post and writing its six pieces, after a warm-up. */
    private double p95(List<Post> posts) {
        List<Double> times = new ArrayList<>();
        for (int run = -2; run < runs; run++) {
            for (Post post : posts) {
                Stopwatch watch = Stopwatch.start();
                writer.write(Articles.read(post.source()), assignments(1));
                if (run >= 0) {
                    times.add(watch.seconds() * 1000);
                }
            }
        }
        times.sort(null);
        return times.get((int) Math.ceil(0.95 * times.size()) - 1);
    }

    private boolean print(double p95, double heap) {
        Set<String> faults = new LinkedHashSet<>();
        scores.ruleBreaks.forEach(fault -> faults.add("rule broken: " + fault));
        scores.invented.forEach(fault -> faults.add("invented: " + fault));
        scores.dangling.forEach(fault -> faults.add("dangling: " + fault));
        scores.duplicates.forEach(fault -> faults.add("duplicate: " + fault));
        faults.forEach(fault -> report.say("%s", fault));
        report.result("repurpose.rule_breaks", scores.ruleBreaks.size(), "rules");
        report.result("repurpose.invented", scores.invented.size(), "claims");
        report.result("repurpose.dangling", scores.dangling.size(), "sentences");
        report.result("repurpose.duplicates", scores.duplicates.size(), "pairs");
        report.result("repurpose.shared_lines", Scores.mean(scores.shared), "share");
        report.result("repurpose.key_terms", Scores.mean(scores.terms), "share");
        report.result("repurpose.faithful", Scores.mean(scores.faithful), "cosine");
        report.result("repurpose.hook", Scores.mean(scores.hook), "share");
        report.result("repurpose.p95", p95, "ms");
        report.result("repurpose.heap", heap, "MiB");
        return faults.isEmpty()
                && Scores.mean(scores.shared) <= MAX_SHARED
                && Scores.mean(scores.terms) >= MIN_TERMS
                && Scores.mean(scores.faithful) >= MIN_FAITHFUL
                && Scores.mean(scores.hook) >= MIN_HOOK
                && p95 < MAX_P95
                && heap <= MAX_HEAP;
    }

    private static final class Scores {
        private final List<String> ruleBreaks = new ArrayList<>();
        private final List<String> invented = new ArrayList<>();
        private final List<String> dangling = new ArrayList<>();
        private final List<String> duplicates = new ArrayList<>();
        private final List<Double> shared = new ArrayList<>();
        private final List<Double> terms = new ArrayList<>();
        private final List<Double> faithful = new ArrayList<>();
        private final List<Double> hook = new ArrayList<>();

        static double mean(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }
}
