/**
 * The media library: pictures and videos, cleaned of metadata, each stored once per tenant, and served by signed links.
 * Owns the table {@code media}.
 *
 * <p>The bytes are stored before the row, and the row is deleted before the bytes. What a crash leaves behind is bytes
 * without a row, which {@link com.dryjets.content.media.OrphanTicker} deletes a day later. Should the storage lose the
 * bytes of a row, uploading the same file again restores them.
 *
 * <p>Start reading at {@link com.dryjets.content.media.MediaResource}.
 */
package com.dryjets.content.media;
