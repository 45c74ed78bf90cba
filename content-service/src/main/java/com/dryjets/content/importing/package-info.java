/**
 * Imports blog posts from Markdown and HTML files.
 *
 * <p>Start reading at {@link com.dryjets.content.importing.ImportResource}.
 */
package com.dryjets.content.importing;
