package com.dryjets.bench.render;

import com.dryjets.email.design.Block;
import com.dryjets.email.design.Brand;
import com.dryjets.email.design.ButtonBlock;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.DividerBlock;
import com.dryjets.email.design.HeadingBlock;
import com.dryjets.email.design.ImageBlock;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.TextBlock;
import com.dryjets.email.rendering.EmailBody;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Compiles an email of 60 blocks to HTML, styles and text, as it is done whenever its design changes. */
final class CompileBench {

    private static final int GROUPS = 12;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 5;
    private static final int COMPILATIONS = 20;

    private final List<Block> blocks = blocks();

    /** Returns whether every block is in the result, with its merge tag. */
    boolean isCorrect() {
        EmailBody body = compile();
        return blocks.size() == 60
                && body.html().contains("Offer 11, {{ contact.firstName | default: \"friend\" }}")
                && body.html().contains("https://shop.example/picture/11.png")
                && body.text().contains("See offer 11 (https://shop.example/offer/11)");
    }

    /** Returns the CPU time of one compilation in the best round, in milliseconds. */
    double millis() {
        for (int i = 0; i < WARM_UP; i++) {
            compile();
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < COMPILATIONS; i++) {
                compile();
            }
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
            best = Math.min(best, nanos / 1e6 / COMPILATIONS);
        }
        return best;
    }

    private EmailBody compile() {
        return DesignCompiler.compile(blocks, Brand.NONE, Language.ENGLISH).body();
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            String shop = "https://shop.example/";
            blocks.add(
                    new HeadingBlock("Offer " + i + ", {{ contact.firstName | default: \"friend\" }}", 2, null, null));
            blocks.add(new TextBlock("What there is to say about it. ".repeat(8), null, null, null, null));
            blocks.add(new ImageBlock(shop + "picture/" + i + ".png", "Offer " + i, null, null, null, null));
            blocks.add(new ButtonBlock("See offer " + i, shop + "offer/" + i, null, null, null, null));
            blocks.add(new DividerBlock(null, null));
        }
        return blocks;
    }
}
