package io.github.linchpin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;

/** A browserless test of a view on the shipped data, with a counter of SQL statements. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Tag("view")
@Import(StatementCounter.Counting.class)
public @interface ViewTest {}
