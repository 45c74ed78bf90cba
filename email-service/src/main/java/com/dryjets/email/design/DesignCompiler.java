package com.dryjets.email.design;

import com.dryjets.email.html.PageTooLarge;
import com.dryjets.email.html.SafePage;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.rendering.PageStyle;
import com.dryjets.kit.problem.Problem;
import java.util.List;

/** Compiles sources to HTML that is safe to send, and to plain text. Takes milliseconds: call it on a worker thread. */
public final class DesignCompiler {

    private DesignCompiler() {}

    /**
     * Compiles a source. Fails with 400 if it would become too large.
     *
     * @param language of the email; a page of one's own may name another
     */
    public static Design compile(Source source, Brand brand, Language language) {
        try {
            return switch (source.type()) {
                case HTML -> html(source, language);
                case MJML -> mjml(source, language);
                case BLOCKS -> blocks(source, brand, language);
            };
        } catch (PageTooLarge e) {
            throw Problem.badField(pointer(source.type()), e.getMessage());
        }
    }

    private static String pointer(Source.Type type) {
        return switch (type) {
            case HTML -> "/htmlContent";
            case MJML -> "/mjml";
            case BLOCKS -> "/blocks";
        };
    }

    /** Compiles blocks that the service makes itself. */
    public static Design compile(List<Block> blocks, Brand brand, Language language) {
        return compile(Source.of(blocks), brand, language);
    }

    private static Design html(Source source, Language language) {
        SafePage page = SafePage.of(source.content());
        Language own = Language.orElse(page.language(), language);
        return design(source, page, !page.complete(), own);
    }

    private static Design mjml(Source source, Language language) {
        MjmlSource mjml = MjmlSource.read(source.content());
        SafePage page = MjmlCompiler.compile(mjml.document(), mjml.inlineCss(), language);
        return design(source, page, false, language);
    }

    private static Design blocks(Source source, Brand brand, Language language) {
        BlockMarks marks = new BlockMarks();
        String mjml = DesignWriter.write(source.requireBlocks(), brand, language, marks);
        SafePage page = MjmlCompiler.compile(mjml, DarkMode.inline(brand.light(), Align.start(language)), language);
        return marks.takeFrom(design(source, page, false, language));
    }

    private static Design design(Source source, SafePage page, boolean framed, Language language) {
        PageStyle style =
                new PageStyle(language.tag(), language.isRightToLeft(), page.head(), page.background(), framed);
        EmailBody body = new EmailBody(page.html(), page.text(), style);
        return new Design(source, language, body, page.removed(), BlockPlaces.NONE);
    }
}
