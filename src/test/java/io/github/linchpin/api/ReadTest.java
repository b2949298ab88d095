package io.github.linchpin.api;

import io.github.linchpin.testing.ViewTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of the read interface on the shipped data, on 21 November 2026. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ViewTest
@AutoConfigureMockMvc
@Import(Reader.class)
@interface ReadTest {}
