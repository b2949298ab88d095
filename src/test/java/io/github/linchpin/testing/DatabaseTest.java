package io.github.linchpin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on a real PostgreSQL that holds the shipped data, on 21 November 2026, with a counter of
 * SQL statements. Contexts with the same configuration share a database, so such a test leaves no
 * row behind; a setting or a bean of its own costs a test a start of the product. It acts as
 * Linchpin itself unless it becomes somebody else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(TestDatabase.class)
@Import({FixedClock.class, StatementCounter.Counting.class})
@Tag("query")
@SignedIn
public @interface DatabaseTest {}
