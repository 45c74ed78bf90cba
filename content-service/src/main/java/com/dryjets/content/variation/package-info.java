/**
 * Variations of a text for one channel that measurably differ, each with its angle and tone.
 *
 * <p>Start reading at {@link com.dryjets.content.variation.VariationResource}.
 */
package com.dryjets.content.variation;
