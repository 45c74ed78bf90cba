/**
 * Checks whether a text claims only what its source says: numbers with their units, dates, names, links and mentions.
 *
 * <p>Start reading at {@link com.dryjets.content.claims.Evidence}.
 */
package com.dryjets.content.claims;
