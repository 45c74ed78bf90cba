/**
 * The networks' APIs behind one interface, {@code NetworkClient}: publishing step by step, look-ups, counters, edits, and
 * OAuth. Nothing here knows of our database. Each network has a package of its own below.
 *
 * <p>Start reading at {@code NetworkClient}.
 */
@NullMarked
package com.dryjets.social.network;

import org.jspecify.annotations.NullMarked;
