package com.dryjets.bench.repurpose;

import com.dryjets.bench.platform.Project;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Source;
import com.dryjets.content.leo.BuiltInCopyWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Takes the longest post that the service accepts through every platform, in a JVM with a heap of 256 MiB. */
public final class LargePost {

    private static final int CHARACTERS = 2_000_000;
    private static final double MIB = 1024.0 * 1024;

    private LargePost() {}

    /** Returns the peak of the heap in MiB; fails if the heap was too small. */
    static double heap(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Project.java(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePost.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A post of %d characters failed with 256 MiB.".formatted(CHARACTERS));
        }
        return Double.parseDouble(output.substring(output.lastIndexOf('\n') + 1));
    }

    @SuppressWarnings("SystemOut") // the result for the parent
    public static void main(String... args) throws IOException {
        List<Post> posts = Post.in(Path.of(args[0]));
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < CHARACTERS; i++) {
            text.append(posts.get(i % posts.size()).source().content()).append("\n\n");
        }
        text.setLength(CHARACTERS);
        Source first = posts.getFirst().source();
        Source large = new Source(first.title(), first.format(), text.toString(), null, List.of(), null);
        int pieces = new BuiltInCopyWriter()
                .write(Articles.read(large), RepurposeBench.assignments(1))
                .size();
        if (pieces != RepurposeBench.assignments(1).size()) {
            throw new IllegalStateException("Pieces are missing: " + pieces);
        }
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println(peak / MIB);
    }
}
