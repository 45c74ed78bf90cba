/**
 * Where the bytes of pictures and videos are kept: in a folder or in a bucket of an S3-compatible store.
 *
 * <p>Start reading at {@link com.dryjets.content.media.storage.MediaStorage}.
 */
package com.dryjets.content.media.storage;
