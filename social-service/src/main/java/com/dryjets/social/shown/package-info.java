/**
 * Posts that are out already, as their networks have them: edit, delete, counters; and what is known of the networks.
 *
 * <p>Start reading at {@code NetworkPostResource}.
 */
@NullMarked
package com.dryjets.social.shown;

import org.jspecify.annotations.NullMarked;
