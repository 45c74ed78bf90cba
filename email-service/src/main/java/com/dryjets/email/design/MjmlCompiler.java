package com.dryjets.email.design;

import ch.digitalfondue.mjml4j.Mjml4j;
import ch.digitalfondue.mjml4j.Mjml4j.Configuration;
import ch.digitalfondue.mjml4j.Mjml4j.TextDirection;
import com.dryjets.email.html.Placeholders;
import com.dryjets.email.html.SafePage;
import com.dryjets.kit.problem.Problem;
import org.jboss.logging.Logger;

/** Compiles MJML to HTML that is safe to send. */
final class MjmlCompiler {

    private static final Logger LOG = Logger.getLogger(MjmlCompiler.class);

    private MjmlCompiler() {}

    /**
     * Compiles MJML.
     *
     * @param inlineCss rules to write into the elements
     */
    static SafePage compile(String mjml, String inlineCss, Language language) {
        Placeholders placeholders = Placeholders.in(mjml);
        String hidden = placeholders.hideInHtml();
        String html;
        try {
            // Without a resolver of includes, nothing else is ever read.
            html = MissingAltTexts.removeMarks(
                    Mjml4j.render(hidden, new Configuration(language.tag(), direction(language))));
        } catch (RuntimeException e) {
            LOG.debugf(e, "MJML cannot be compiled");
            throw Problem.badField("/mjml", "cannot be compiled; check how its elements are nested, and their lengths");
        }
        return SafePage.ofCompiled(placeholders.restoreHtml(html), inlineCss);
    }

    private static TextDirection direction(Language language) {
        return language.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR;
    }
}
