/**
 * Recurring posts: a message that leaves every week at the same times until its campaign ends. Owns the table {@code
 * post_series}.
 *
 * <p>Start reading at {@code SeriesResource} and {@code SeriesTicker}.
 */
@NullMarked
package com.dryjets.social.series;

import org.jspecify.annotations.NullMarked;
