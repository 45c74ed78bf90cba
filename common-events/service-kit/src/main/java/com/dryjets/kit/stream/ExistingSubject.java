package com.dryjets.kit.stream;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks, before a streamed answer starts, that the subject of the path exists and belongs to the caller's tenant; else
 * 404. Once a stream has started, its status can no longer change. The service provides one {@link StreamSubjects}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ExistingSubject {}
