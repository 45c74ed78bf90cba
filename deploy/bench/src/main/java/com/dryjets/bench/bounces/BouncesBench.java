package com.dryjets.bench.bounces;

import com.dryjets.bench.platform.Report;
import com.dryjets.email.bounce.BounceRules;
import com.dryjets.email.bounce.BounceVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what the rules read from real bounces with the verdicts of people. */
@Command(name = "bounces", description = "Measures how well bounces, complaints and automatic replies are understood.")
public final class BouncesBench implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "A folder of raw emails.")
    Path folder;

    @Parameters(index = "1", paramLabel = "EXPECTED", description = "The verdicts, tab-separated, with a header.")
    Path expected;

    @Option(names = "--differences", description = "Also print each verdict that differs.")
    boolean differences;

    @Override
    public Integer call() throws IOException {
        Report report = Report.toStandardOutput();
        Map<String, List<ExpectedVerdict>> byFile = ExpectedVerdict.read(expected).stream()
                .collect(Collectors.groupingBy(ExpectedVerdict::file, LinkedHashMap::new, Collectors.toList()));
        BounceScore total = new BounceScore();
        BounceScore unseen = new BounceScore();
        SourceScores bySource = new SourceScores();
        Map<String, BounceScore> byFormat = new TreeMap<>();
        int missing = 0;
        for (Map.Entry<String, List<ExpectedVerdict>> file : byFile.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                missing++;
                continue;
            }
            byte[] email = Files.readAllBytes(path);
            List<BounceVerdict> verdicts = BounceRules.read(email);
            for (ExpectedVerdict wanted : file.getValue()) {
                BounceVerdict verdict = wanted.match(verdicts);
                total.add(wanted, verdict);
                bySource.add(wanted, verdict);
                if (!StudiedEmails.contain(email)) {
                    unseen.add(wanted, verdict);
                }
                byFormat.computeIfAbsent(wanted.format(), unused -> new BounceScore())
                        .add(wanted, verdict);
                if (differences && !wanted.agrees(verdict)) {
                    report.say("%s", wanted.difference(verdict));
                }
            }
        }
        report.say("%d files, %d recipients, %d files missing", byFile.size(), total.count(), missing);
        byFormat.forEach((format, score) -> report.say("  %-14s %s", format, score));
        bySource.report(report);
        total.report(report, "bounces.");
        if (unseen.count() > 0) {
            unseen.report(report, "bounces.unseen_");
        } else {
            report.say(
                    "The rules were made from these emails: the figures tell how well they fit, not how good they are.");
        }
        return total.count() > 0 && missing == 0 ? 0 : 1;
    }
}
