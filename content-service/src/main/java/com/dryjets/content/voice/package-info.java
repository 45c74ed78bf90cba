/**
 * Brand voices: how the texts of a brand read. Owns the table {@code brand_voice}.
 *
 * <p>Start reading at {@link com.dryjets.content.voice.BrandVoiceResource}.
 */
package com.dryjets.content.voice;
