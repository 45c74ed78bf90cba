/**
 * What an email or template is designed with (blocks, MJML or one's own HTML), compiled to responsive HTML for light and
 * dark mode, and plain text. Owns no table. Start reading at {@link com.dryjets.email.design.DesignCompiler}.
 */
package com.dryjets.email.design;
