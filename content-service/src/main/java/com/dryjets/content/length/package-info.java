/**
 * Shortens texts to what a platform allows, by its own counting.
 *
 * <p>Start reading at {@link com.dryjets.content.length.LengthResource}.
 */
package com.dryjets.content.length;
